package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Sales of every hour, day, month and year, whatever lines replace each other. */
class SalesTest {
  private static final Map<Character, String> NAMES =
      Map.of('H', "yyyy-MM-dd'T'HH", 'D', "yyyy-MM-dd", 'M', "yyyy-MM", 'Y', "yyyy");

  /** On both sides of an hour, of a midnight, of a year, and in the hour that comes twice. */
  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    return Combinators.combine(
            AnyLines.lines(),
            Arbitraries.of(
                "2010-12-31T22:59:59.999Z",
                "2010-12-31T23:00:00Z",
                "2011-01-01T00:00:00Z",
                "2011-06-30T22:59:00Z",
                "2011-06-30T23:00:00Z",
                "2011-10-30T00:30:00Z",
                "2011-10-30T01:30:00Z"))
        .as((line, at) -> InvoiceLine.newBuilder(line).setIssuedAt(Instant.parse(at)).build())
        .list()
        .ofSize(70);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void shouldBeThoseOfAPlainFoldOverTheLinesThatAreLeft(@ForAll("lines") List<InvoiceLine> lines)
      throws IOException {
    Map<String, InvoiceLine> current = new TreeMap<>();
    Path stateDir = Files.createTempDirectory("sales");
    try (RetailDriver driver = new RetailDriver(stateDir)) {
      for (InvoiceLine line : lines) {
        driver.send(line, Lines.DAY_ONE);
        current.put(line.getInvoiceNo() + "#" + line.getLineNo(), line);
      }

      List<InvoiceLine> left = current.values().stream().toList();
      assertThat(stored(driver)).isEqualTo(expected(left));
      assertThat(ranked(driver)).isEqualTo(expectedRanks(left));
    } finally {
      Utils.delete(stateDir.toFile());
    }
  }

  private static Map<String, String> stored(RetailDriver driver) {
    Map<String, String> figures = new TreeMap<>();
    KeyValueStore<String, byte[]> store = driver.store(StoreNames.SALES);
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      all.forEachRemaining(
          row -> {
            SalesFigures sold = SalesFigures.of(row.value);
            figures.put(
                row.key,
                "%d invoices, %d lines, %d units, %s + %s + %s = %s"
                    .formatted(
                        sold.invoices(),
                        sold.lines(),
                        sold.units(),
                        plain(SalesFigures.decimal(sold.sales())),
                        plain(SalesFigures.decimal(sold.cancellations())),
                        plain(SalesFigures.decimal(sold.adjustments())),
                        plain(SalesFigures.decimal(sold.net()))));
          });
    }
    return figures;
  }

  /** The numbers of the invoices of each period, the highest first. */
  private static Map<String, List<String>> ranked(RetailDriver driver) {
    Map<String, List<String>> ranked = new TreeMap<>();
    KeyValueStore<String, byte[]> store = driver.store(StoreNames.INVOICE_RANKS);
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      all.forEachRemaining(
          row ->
              ranked
                  .computeIfAbsent(
                      row.key.substring(0, row.key.indexOf('|')), period -> new ArrayList<>())
                  .add(InvoiceRanking.invoiceNo(row.key)));
    }
    return ranked;
  }

  private static Map<String, List<String>> expectedRanks(List<InvoiceLine> lines) {
    Map<String, List<InvoiceLine>> invoices =
        lines.stream().collect(Collectors.groupingBy(InvoiceLine::getInvoiceNo));
    Map<String, BigDecimal> totals = new HashMap<>();
    invoices.forEach((number, of) -> totals.put(number, amount(of.stream())));
    List<String> highest = new ArrayList<>(invoices.keySet());
    highest.sort(
        Comparator.<String, BigDecimal>comparing(totals::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    Map<String, List<String>> expected = new TreeMap<>();
    for (String number : highest) {
      Instant issuedAt =
          invoices.get(number).stream()
              .map(InvoiceLine::getIssuedAt)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      NAMES.forEach(
          (letter, format) ->
              expected
                  .computeIfAbsent(
                      letter
                          + DateTimeFormatter.ofPattern(format)
                              .withZone(Lines.LONDON)
                              .format(issuedAt),
                      period -> new ArrayList<>())
                  .add(number));
    }
    if (!highest.isEmpty()) {
      expected.put("A", highest);
    }
    return expected;
  }

  private static Map<String, String> expected(List<InvoiceLine> lines) {
    Map<String, String> figures = new TreeMap<>();
    NAMES.forEach(
        (letter, format) -> {
          DateTimeFormatter names = DateTimeFormatter.ofPattern(format).withZone(Lines.LONDON);
          lines.stream()
              .collect(Collectors.groupingBy(line -> letter + names.format(line.getIssuedAt())))
              .forEach((period, sold) -> figures.put(period, figures(sold)));
        });
    return figures;
  }

  private static String figures(List<InvoiceLine> lines) {
    return "%d invoices, %d lines, %d units, %s + %s + %s = %s"
        .formatted(
            lines.stream().map(InvoiceLine::getInvoiceNo).distinct().count(),
            lines.size(),
            lines.stream().mapToLong(InvoiceLine::getQuantity).sum(),
            plain(amount(lines.stream().filter(line -> kind(line) == 'S'))),
            plain(amount(lines.stream().filter(line -> kind(line) == 'C'))),
            plain(amount(lines.stream().filter(line -> kind(line) == 'A'))),
            plain(amount(lines.stream())));
  }

  private static char kind(InvoiceLine line) {
    char first = line.getInvoiceNo().charAt(0);
    return first == 'C' || first == 'A' ? first : 'S';
  }

  private static BigDecimal amount(Stream<InvoiceLine> lines) {
    return lines
        .map(line -> line.getUnitPrice().multiply(BigDecimal.valueOf(line.getQuantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
