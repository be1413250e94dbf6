package io.ledgerline.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InvoiceLineRulesTest {
  @Provide
  Arbitrary<InvoiceLine> lines() {
    return AnyLines.lines();
  }

  @Property
  void shouldAcceptEveryGoodLine(@ForAll("lines") InvoiceLine line) {
    assertThat(InvoiceLineRules.violation(line)).isEmpty();
  }

  @Example
  void shouldNameTheRuleThatALineBreaks() {
    breaks(line -> line.setInvoiceNo(" "), "the invoice number is empty");
    breaks(
        line -> line.setInvoiceNo("5".repeat(21)),
        "the invoice number is longer than 20 characters");
    breaks(
        line -> line.setInvoiceNo("53#6"),
        "the invoice number holds a blank, '#' or a character outside ASCII");
    breaks(line -> line.setLineNo(0), "the line number 0 is not within 1 to 20000");
    breaks(line -> line.setLineNo(20_001), "the line number 20001 is not within 1 to 20000");
    breaks(line -> line.setStockCode(""), "the stock code is empty");
    breaks(line -> line.setStockCode("a\u0007"), "the stock code holds a control character");
    breaks(
        line -> line.setStockCode("s".repeat(33)), "the stock code is longer than 32 characters");
    breaks(
        line -> line.setDescription("£".repeat(257)),
        "the description is longer than 512 bytes of UTF-8");
    breaks(line -> line.setDescription("\ud800"), "the description is no well-formed Unicode");
    breaks(
        line -> line.setUnitPrice(new BigDecimal("0.00001")),
        "the unit price has more than 4 decimals");
    breaks(
        line -> line.setUnitPrice(new BigDecimal("1e15")),
        "the unit price has more than 15 digits before the point");
    breaks(
        line -> line.setIssuedAt(Instant.parse("+10000-01-01T00:00:00Z")),
        "the date is not within the years 1 to 9999");
    breaks(line -> line.setCustomerId("1#2"), "the customer holds '#'");
    breaks(line -> line.setCustomerId(""), "the customer is empty");
    breaks(line -> line.setCustomerId("c".repeat(21)), "the customer is longer than 20 characters");
    breaks(line -> line.setCountry("c".repeat(65)), "the country is longer than 64 characters");
  }

  @Example
  void shouldAcceptDecimalsThatAreZero() {
    InvoiceLine line = good().setUnitPrice(new BigDecimal("2.5500000")).build();

    assertThat(InvoiceLineRules.violation(line)).isEmpty();
  }

  private static void breaks(Consumer<InvoiceLine.Builder> change, String cause) {
    InvoiceLine.Builder line = good();
    change.accept(line);
    assertThat(InvoiceLineRules.violation(line.build())).contains(cause);
  }

  private static InvoiceLine.Builder good() {
    return InvoiceLine.newBuilder()
        .setInvoiceNo("536365")
        .setLineNo(1)
        .setStockCode("85123A")
        .setQuantity(6)
        .setUnitPrice(new BigDecimal("2.55"))
        .setIssuedAt(Instant.parse("2010-12-01T08:26:00Z"))
        .setCountry("United Kingdom");
  }
}
