package io.ledgerline.csvclient.generate;

import static io.ledgerline.csvclient.generate.Sample.description;
import static io.ledgerline.csvclient.generate.Sample.isCancelled;
import static io.ledgerline.csvclient.generate.Sample.price;
import static io.ledgerline.csvclient.generate.Sample.quantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetailGeneratorTest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);

  @Test
  void shouldBeAPureFunctionOfSeedAndSize() {
    assertThat(Sample.bytes(50, 7)).isEqualTo(Sample.bytes(50, 7));
    assertThat(Sample.bytes(50, 7)).isNotEqualTo(Sample.bytes(50, 8));
  }

  /** Whoever changes the generator on purpose changes this digest. */
  @Test
  void shouldWriteTheSameFileOnEveryMachine() throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Sample.bytes(300, 1));

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("a5faadb38a36e5e50cc416458de190652e082fcbb1dd7e26a49660c78f9c0809");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 299})
  void shouldWriteAsManyInvoicesAsAsked(int invoices) {
    assertThat(Sample.of(invoices, 3).invoices()).hasSize(invoices);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, -4, 5_000_000_000L})
  void shouldHoldEveryOddityInThreeHundredInvoices(long seed) {
    Sample sample = Sample.of(300, seed);

    assertThat(sample.values("StockCode"))
        .contains("POST", "DOT", "M", "m", "C2", "D", "S", "BANK CHARGES", "AMAZONFEE", "B")
        .contains("CRUK", "PADS", "gift_0001_20", "DCGS0003");
    assertThat(sample.values("Country")).hasSize(38).contains("Unspecified");
    assertThat(sample.count(row -> description(row).isEmpty())).isPositive();
    assertThat(sample.count(row -> description(row).contains(","))).isPositive();
    assertThat(sample.count(row -> description(row).contains("\""))).isPositive();
    assertThat(sample.count(row -> description(row).contains("£"))).isPositive();
    assertThat(sample.count(row -> description(row).startsWith(" "))).isPositive();
    assertThat(sample.count(row -> description(row).endsWith(" "))).isPositive();
    assertThat(sample.count(row -> quantity(row) < 0 && !isCancelled(row))).isPositive();
    assertThat(sample.count(row -> price(row).signum() == 0)).isPositive();
    assertThat(sample.count(row -> price(row).signum() < 0)).isEqualTo(2);
    assertThat(sample.count(row -> price(row).scale() == 3)).isPositive();
    assertThat(sample.count(row -> Math.abs(quantity(row)) == 74_215)).isEqualTo(2);
    assertThat(sample.count(row -> Math.abs(quantity(row)) == 80_995)).isEqualTo(2);
    assertThat(repeatedRows(sample)).isPositive();
    assertThat(codesDifferingByCase(sample)).isPositive();
    assertThat(customersOfSeveralCountries(sample)).isPositive();
    assertThat(invoicesOfTwoTimes(sample)).isPositive();
    assertThat(tornInvoices(sample)).isEqualTo(1);
  }

  @Test
  void shouldHaveTheProportionsOfTheRealData() {
    Sample sample = Sample.of(5_000, 1);
    Map<String, List<NamedCsvRecord>> invoices = sample.invoices();

    assertThat(sample.rows().size() / 5_000.0).isCloseTo(21, within(2.5));
    assertThat(invoices.values().stream().mapToInt(List::size).max().orElse(0))
        .isBetween(300, 1_200);
    assertThat(
            invoices.keySet().stream().filter(number -> number.startsWith("C")).count() / 5_000.0)
        .isCloseTo(0.148, within(0.02));
    assertThat(sample.share(row -> row.getField("CustomerID").isEmpty()))
        .isCloseTo(0.25, within(0.05));
    assertThat(sample.share(row -> row.getField("Country").equals("United Kingdom")))
        .isCloseTo(0.91, within(0.05));
    assertThat((double) repeatedRows(sample) / sample.rows().size()).isCloseTo(0.01, within(0.005));
    assertThat(sample.share(row -> quantity(row) < 0)).isCloseTo(0.02, within(0.01));
    assertThat(sample.share(row -> price(row).signum() == 0)).isCloseTo(0.0046, within(0.002));
    assertThat(sample.share(row -> description(row).isEmpty())).isCloseTo(0.0027, within(0.002));
    assertThat(sample.share(row -> description(row).contains(","))).isCloseTo(0.009, within(0.004));
    assertThat(sample.share(row -> description(row).contains("\"")))
        .isCloseTo(0.0023, within(0.002));
    assertThat(sample.share(row -> !description(row).strip().equals(description(row))))
        .isCloseTo(0.21, within(0.05));
    assertThat(sample.count(row -> quantity(row) == 0)).isZero();
  }

  @Test
  void shouldCancelWhatWasSold() {
    Set<List<String>> sold = new HashSet<>();
    int returned = 0;
    int unknown = 0;
    for (NamedCsvRecord row : Sample.of(500, 2).rows()) {
      List<String> article =
          List.of(row.getField("StockCode"), row.getField("UnitPrice"), row.getField("CustomerID"));
      if (!isCancelled(row)) {
        sold.add(article);
      } else if (!row.getField("CustomerID").isEmpty()) {
        assertThat(quantity(row)).isNegative();
        returned++;
        unknown += sold.contains(article) ? 0 : 1;
      }
    }
    assertThat(returned).isGreaterThan(50);
    assertThat(unknown).isZero();
  }

  @Test
  void shouldWriteOffADebt() {
    List<NamedCsvRecord> debt =
        Sample.of(300, 1).rows().stream()
            .filter(row -> row.getField("InvoiceNo").startsWith("A"))
            .toList();

    assertThat(debt).extracting(Sample::description).containsOnly("Adjust bad debt");
    assertThat(debt)
        .extracting(Sample::price)
        .containsExactly(
            new BigDecimal("11062.06"), new BigDecimal("-11062.06"), new BigDecimal("-11062.06"));
  }

  @Test
  void shouldRiseThroughTheYearButNeverOnASaturday() {
    List<LocalDateTime> times =
        Sample.of(2_000, 1).invoices().values().stream()
            .map(rows -> LocalDateTime.parse(rows.get(0).getField("InvoiceDate"), TIME))
            .toList();

    assertThat(times).isSorted();
    assertThat(times.get(0).toLocalDate()).isEqualTo(LocalDate.of(2010, 12, 1));
    assertThat(times.get(times.size() - 1).toLocalDate()).isEqualTo(LocalDate.of(2011, 12, 9));
    assertThat(times).extracting(LocalDateTime::getDayOfWeek).doesNotContain(DayOfWeek.SATURDAY);
  }

  private static long repeatedRows(Sample sample) {
    return sample.rows().size()
        - sample.rows().stream().map(NamedCsvRecord::getFields).distinct().count();
  }

  private static int codesDifferingByCase(Sample sample) {
    Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    folded.addAll(sample.values("StockCode"));
    return sample.values("StockCode").size() - folded.size();
  }

  private static long customersOfSeveralCountries(Sample sample) {
    return sample.rows().stream()
        .filter(row -> !row.getField("CustomerID").isEmpty())
        .collect(
            Collectors.groupingBy(
                row -> row.getField("CustomerID"),
                Collectors.mapping(row -> row.getField("Country"), Collectors.toSet())))
        .values()
        .stream()
        .filter(countries -> countries.size() > 1)
        .count();
  }

  private static long invoicesOfTwoTimes(Sample sample) {
    return sample.invoices().values().stream()
        .filter(
            rows -> rows.stream().map(row -> row.getField("InvoiceDate")).distinct().count() == 2)
        .count();
  }

  private static int tornInvoices(Sample sample) {
    int runs = 0;
    String last = "";
    for (NamedCsvRecord row : sample.rows()) {
      runs += row.getField("InvoiceNo").equals(last) ? 0 : 1;
      last = row.getField("InvoiceNo");
    }
    return runs - sample.invoices().size();
  }
}
