package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.streamsapp.sales.CustomerRanking;
import io.ledgerline.streamsapp.sales.ProductFigures;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What was sold of each product and to each customer, whatever lines replace each other. */
class PurchaseFiguresTest {
  private static final Map<Character, String> PRODUCT_PERIODS =
      Map.of('H', "yyyy-MM-dd'T'HH", 'M', "yyyy-MM", 'Y', "yyyy");

  /** Few products, and times on both sides of an hour and of a year. */
  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    return Combinators.combine(
            AnyLines.lines(),
            Arbitraries.of("POST", "POST|2", "22423", "é"),
            Arbitraries.of(
                "2010-12-31T23:59:59.999Z", "2011-01-01T00:00:00Z", "2011-06-30T23:00:00Z"))
        .as(
            (line, code, at) ->
                InvoiceLine.newBuilder(line)
                    .setStockCode(code)
                    .setIssuedAt(Instant.parse(at))
                    .build())
        .list()
        .ofSize(70);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void shouldBeThoseOfAPlainFoldOverTheLinesThatAreLeft(@ForAll("lines") List<InvoiceLine> lines)
      throws IOException {
    Map<String, InvoiceLine> current = new HashMap<>();
    Path stateDir = Files.createTempDirectory("purchases");
    try (RetailDriver driver = new RetailDriver(stateDir)) {
      for (InvoiceLine line : lines) {
        driver.send(line, Lines.DAY_ONE);
        current.put(line.getInvoiceNo() + "#" + line.getLineNo(), line);
      }

      assertThat(stored(driver, StoreNames.PRODUCT_SALES, PurchaseFiguresTest::product))
          .isEqualTo(products(current.values()));
      Map<String, List<InvoiceLine>> buyers = buyers(current.values());
      assertThat(stored(driver, StoreNames.CUSTOMER_SALES, PurchaseFiguresTest::customer))
          .isEqualTo(customers(buyers));
      assertThat(ranked(driver)).isEqualTo(highestFirst(buyers));
    } finally {
      Utils.delete(stateDir.toFile());
    }
  }

  private static Map<String, String> stored(
      RetailDriver driver, String store, Function<byte[], String> text) {
    Map<String, String> stored = new TreeMap<>();
    try (KeyValueIterator<String, byte[]> all = driver.<String>store(store).all()) {
      all.forEachRemaining(row -> stored.put(row.key, text.apply(row.value)));
    }
    return stored;
  }

  private static String product(byte[] stored) {
    ProductFigures sold = ProductFigures.of(stored);
    return text(sold.lines(), sold.units(), SalesFigures.decimal(sold.revenue()));
  }

  private static String customer(byte[] stored) {
    SalesFigures sold = SalesFigures.of(stored);
    return sold.invoices()
        + " invoices, "
        + text(sold.lines(), sold.units(), SalesFigures.decimal(sold.net()))
        + " of it "
        + plain(SalesFigures.decimal(sold.cancellations()))
        + " cancelled, "
        + plain(SalesFigures.decimal(sold.adjustments()))
        + " adjusted";
  }

  private static List<String> ranked(RetailDriver driver) {
    List<String> ranked = new ArrayList<>();
    KeyValueStore<String, byte[]> store = driver.store(StoreNames.CUSTOMER_RANKS);
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      all.forEachRemaining(row -> ranked.add(CustomerRanking.customerId(row.key)));
    }
    return ranked;
  }

  private static Map<String, String> products(Collection<InvoiceLine> lines) {
    Map<String, String> figures = new TreeMap<>();
    PRODUCT_PERIODS.forEach(
        (letter, format) -> {
          DateTimeFormatter names = DateTimeFormatter.ofPattern(format).withZone(Lines.LONDON);
          addProducts(lines, line -> letter + names.format(line.getIssuedAt()), figures);
        });
    addProducts(lines, line -> "A", figures);
    return figures;
  }

  private static void addProducts(
      Collection<InvoiceLine> lines,
      Function<InvoiceLine, String> period,
      Map<String, String> figures) {
    lines.stream()
        .collect(Collectors.groupingBy(line -> period.apply(line) + "|" + line.getStockCode()))
        .forEach((key, sold) -> figures.put(key, figures(sold)));
  }

  /** A whole invoice belongs to the customer of its lowest line that has one. */
  private static Map<String, List<InvoiceLine>> buyers(Collection<InvoiceLine> lines) {
    Map<String, List<InvoiceLine>> buyers = new TreeMap<>();
    lines.stream()
        .collect(Collectors.groupingBy(InvoiceLine::getInvoiceNo))
        .values()
        .forEach(
            invoice ->
                invoice.stream()
                    .sorted(Comparator.comparing(InvoiceLine::getLineNo))
                    .map(InvoiceLine::getCustomerId)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(
                        buyer ->
                            buyers
                                .computeIfAbsent(buyer, any -> new ArrayList<>())
                                .addAll(invoice)));
    return buyers;
  }

  private static Map<String, String> customers(Map<String, List<InvoiceLine>> buyers) {
    Map<String, String> figures = new TreeMap<>();
    buyers.forEach(
        (buyer, lines) ->
            figures.put(
                buyer,
                "%d invoices, %s of it %s cancelled, %s adjusted"
                    .formatted(
                        lines.stream().map(InvoiceLine::getInvoiceNo).distinct().count(),
                        figures(lines),
                        plain(amount(startingWith("C", lines))),
                        plain(amount(startingWith("A", lines))))));
    return figures;
  }

  private static List<String> highestFirst(Map<String, List<InvoiceLine>> buyers) {
    return buyers.keySet().stream()
        .sorted(
            Comparator.<String, BigDecimal>comparing(buyer -> amount(buyers.get(buyer)))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<InvoiceLine> startingWith(String letter, List<InvoiceLine> lines) {
    return lines.stream().filter(line -> line.getInvoiceNo().startsWith(letter)).toList();
  }

  private static String figures(List<InvoiceLine> lines) {
    return text(
        lines.size(), lines.stream().mapToLong(InvoiceLine::getQuantity).sum(), amount(lines));
  }

  private static BigDecimal amount(List<InvoiceLine> lines) {
    return lines.stream()
        .map(line -> line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String text(long lines, long units, BigDecimal amount) {
    return "%d lines, %d units, %s".formatted(lines, units, plain(amount));
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
