package io.ledgerline.schemas;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Good lines of every shape, of few invoices and few numbers, so that they meet. */
public final class AnyLines {
  private static final Instant DAY_ONE = Instant.parse("2010-12-01T08:26:00Z");

  private static final BigInteger LARGEST_PRICE = BigInteger.TEN.pow(19).subtract(BigInteger.ONE);

  public static Arbitrary<InvoiceLine> lines() {
    Arbitrary<String> text =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.of("POST", "22423", "a b", "£ é 象 𝄞")),
            Tuple.of(
                1,
                Arbitraries.strings()
                    .ascii()
                    .excludeChars('#')
                    .ofMinLength(1)
                    .ofMaxLength(30)
                    .filter(s -> !s.isBlank() && s.chars().noneMatch(Character::isISOControl))));
    Arbitrary<BigDecimal> price =
        Arbitraries.frequencyOf(
            Tuple.of(
                5,
                Arbitraries.of("2.55", "0", "-11062.06", "0.001", "1.2345").map(BigDecimal::new)),
            Tuple.of(
                1,
                Arbitraries.bigIntegers()
                    .between(LARGEST_PRICE.negate(), LARGEST_PRICE)
                    .map(unscaled -> new BigDecimal(unscaled, 4))));
    return Combinators.combine(
            Arbitraries.of("536365", "C536379", "A563185"),
            Arbitraries.integers().between(1, 6),
            text,
            text.injectNull(0.2),
            Arbitraries.integers(),
            price,
            Arbitraries.integers().between(-3, 3),
            Arbitraries.of("17850", "12583", "é象").injectNull(0.3))
        .as(
            (no, lineNo, code, description, quantity, unitPrice, minutes, customer) ->
                InvoiceLine.newBuilder()
                    .setInvoiceNo(no)
                    .setLineNo(lineNo)
                    .setSource("test.csv")
                    .setRow(lineNo + 1)
                    .setStockCode(code)
                    .setDescription(description)
                    .setQuantity(quantity)
                    .setUnitPrice(unitPrice.setScale(4))
                    .setIssuedAt(DAY_ONE.plusSeconds(60L * minutes))
                    .setCustomerId(customer)
                    .setCountry(lineNo % 2 == 0 ? "EIRE" : "United Kingdom")
                    .build());
  }

  private AnyLines() {}
}
