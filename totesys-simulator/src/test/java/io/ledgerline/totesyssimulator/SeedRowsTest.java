package io.ledgerline.totesyssimulator;

import static io.ledgerline.totesyssimulator.table.Table.ADDRESS;
import static io.ledgerline.totesyssimulator.table.Table.COUNTERPARTY;
import static io.ledgerline.totesyssimulator.table.Table.CURRENCY;
import static io.ledgerline.totesyssimulator.table.Table.DEPARTMENT;
import static io.ledgerline.totesyssimulator.table.Table.DESIGN;
import static io.ledgerline.totesyssimulator.table.Table.PAYMENT;
import static io.ledgerline.totesyssimulator.table.Table.PAYMENT_TYPE;
import static io.ledgerline.totesyssimulator.table.Table.PURCHASE_ORDER;
import static io.ledgerline.totesyssimulator.table.Table.SALES_ORDER;
import static io.ledgerline.totesyssimulator.table.Table.STAFF;
import static io.ledgerline.totesyssimulator.table.Table.TRANSACTION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedRowsTest {
  private static final SeedRows MEASURED = new SeedRows(1, Sizes.MEASURED);

  @Test
  void shouldHoldTheMeasuredNumberOfRows() {
    assertThat(MEASURED.of(ADDRESS)).hasSize(30);
    assertThat(MEASURED.of(COUNTERPARTY)).hasSize(20);
    assertThat(MEASURED.of(CURRENCY)).hasSize(3);
    assertThat(MEASURED.of(DEPARTMENT)).hasSize(8);
    assertThat(MEASURED.of(STAFF)).hasSize(20);
    assertThat(MEASURED.of(PAYMENT_TYPE)).hasSize(4);
    assertThat(MEASURED.of(DESIGN)).hasSize(473);
    assertThat(MEASURED.of(SALES_ORDER)).hasSize(11_187);
    assertThat(MEASURED.of(PURCHASE_ORDER)).hasSize(4_649);
    assertThat(MEASURED.of(TRANSACTION)).hasSize(15_836);
    assertThat(MEASURED.of(PAYMENT)).hasSize(15_836);
  }

  @Test
  void shouldHoldAsManyRowsAsAsked() {
    SeedRows rows = new SeedRows(9, new Sizes(1, 2, 3, 4, 50, 60));

    assertThat(List.of(ADDRESS, COUNTERPARTY, STAFF, DESIGN, SALES_ORDER, PURCHASE_ORDER, PAYMENT))
        .extracting(table -> rows.of(table).size())
        .containsExactly(1, 2, 3, 4, 50, 60, 110);
  }

  @Test
  void shouldBeAPureFunctionOfSeedAndSizes() throws NoSuchAlgorithmException {
    assertThat(digest(1)).isEqualTo(digest(1)).isNotEqualTo(digest(2));
  }

  /** Whoever changes the generator on purpose changes this digest. */
  @Test
  void shouldBeTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    assertThat(digest(1))
        .isEqualTo("4fc088a929a4f30debe318dbc50b0866efd180ea75a7730009cd693565b1454d");
  }

  @Test
  void shouldNameCurrenciesPaymentTypesAndDepartments() {
    assertThat(values(CURRENCY, "currency_code")).containsExactly("GBP", "USD", "EUR");
    assertThat(values(PAYMENT_TYPE, "payment_type_name"))
        .containsExactly("SALES_RECEIPT", "SALES_REFUND", "PURCHASE_PAYMENT", "PURCHASE_REFUND");
    assertThat(values(DEPARTMENT, "department_name"))
        .containsExactly(
            "Sales",
            "Purchasing",
            "Production",
            "Dispatch",
            "Finance",
            "Facilities",
            "Communications",
            "HR");
    assertThat(values(DEPARTMENT, "location")).containsOnly("Manchester", "Leeds", "Leds");
    assertThat(MEASURED.of(DEPARTMENT).get(3).get("location")).isEqualTo("Leds");
  }

  @Test
  void shouldLeaveOutSecondLinesAndDistrictsAsOftenAsTheSource() {
    assertThat(values(ADDRESS, "address_line_2").stream().filter(line -> line == null)).hasSize(20);
    assertThat(values(ADDRESS, "district").stream().filter(name -> name == null)).hasSize(15);
  }

  @Test
  void shouldMultiplyQuantityAndPriceExactly() {
    List<Row> transactions = MEASURED.of(TRANSACTION);
    for (int i = 0; i < transactions.size(); i++) {
      Row transaction = transactions.get(i);
      Row payment = MEASURED.of(PAYMENT).get(i);
      boolean isSale = transaction.get("transaction_type").equals("SALE");
      Table table = isSale ? SALES_ORDER : PURCHASE_ORDER;
      Row order = MEASURED.of(table).get((Integer) transaction.get(table.key()) - 1);
      long quantity = (Integer) order.get(isSale ? "units_sold" : "item_quantity");
      BigDecimal price = (BigDecimal) order.get(isSale ? "unit_price" : "item_unit_price");

      assertThat(payment.get("payment_amount"))
          .isEqualTo(BigDecimal.valueOf(quantity * price.unscaledValue().longValueExact(), 2));
      assertThat(payment.get("transaction_id")).isEqualTo(i + 1);
      assertThat(payment.get("payment_type_id")).isEqualTo(isSale ? 1 : 3);
      assertThat(payment.get("payment_date")).isEqualTo(order.get("agreed_payment_date"));
      for (String same : List.of("created_at", "counterparty_id", "currency_id")) {
        assertThat(payment.get(same)).isEqualTo(order.get(same));
      }
      assertThat(transaction.get("created_at")).isEqualTo(order.get("created_at"));
    }
  }

  @Test
  void shouldPayWhatWasDueInOneBatchADay() {
    Map<Object, List<Row>> batches =
        MEASURED.of(PAYMENT).stream()
            .filter(payment -> (Boolean) payment.get("paid"))
            .collect(Collectors.groupingBy(payment -> payment.get("payment_date")));

    assertThat(batches.values())
        .allSatisfy(
            batch -> {
              assertThat(batch).hasSizeBetween(1, 37);
              assertThat(batch.stream().map(row -> row.get("last_updated")).distinct()).hasSize(1);
              LocalDateTime time = (LocalDateTime) batch.get(0).get("last_updated");
              assertThat(time.toLocalDate()).hasToString((String) batch.get(0).get("payment_date"));
              assertThat(time.toLocalTime().withNano(0)).isEqualTo(LocalTime.of(7, 55, 11));
            });
    assertThat(MEASURED.of(PAYMENT).stream().filter(payment -> !(Boolean) payment.get("paid")))
        .isNotEmpty()
        .allSatisfy(
            payment -> {
              LocalDate day = LocalDate.parse((String) payment.get("payment_date"));
              assertThat(day.atTime(7, 55, 11)).isAfter(MEASURED.end());
              assertThat(payment.get("last_updated")).isEqualTo(payment.get("created_at"));
            });
  }

  @Test
  void shouldHappenInBusinessHoursAtTheMeasuredRate() {
    List<LocalDateTime> times = times(TRANSACTION);
    long days = times.stream().map(LocalDateTime::toLocalDate).distinct().count();
    List<Duration> gaps =
        IntStream.range(1, times.size())
            .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
            .sorted()
            .toList();

    assertThat(times)
        .allSatisfy(
            time -> {
              assertThat(time.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
              assertThat(time.getHour()).isBetween(8, 18);
            });
    assertThat(times.size() / days).isBetween(29L, 31L);
    assertThat(gaps.get(gaps.size() / 2).toMinutes()).isBetween(13L, 17L);
  }

  @Test
  void shouldStampSomeOrdersSlightlyBeforeTheirPredecessors() {
    List<LocalDateTime> times = times(TRANSACTION);
    List<Long> inversions =
        IntStream.range(1, times.size())
            .mapToObj(i -> Duration.between(times.get(i), times.get(i - 1)).toMillis())
            .filter(millis -> millis > 0)
            .toList();

    assertThat(inversions).hasSizeBetween(30, 80).allMatch(millis -> millis <= 18);
  }

  @Test
  void shouldSellNoDesignBeforeItsTime() {
    assertThat(MEASURED.of(SALES_ORDER))
        .allSatisfy(
            order -> {
              Row design = MEASURED.of(DESIGN).get((Integer) order.get("design_id") - 1);
              LocalDateTime made = (LocalDateTime) design.get("created_at");
              assertThat(made)
                  .isBefore(((LocalDateTime) order.get("created_at")).plusNanos(19_000_000));
            });
  }

  private static List<Object> values(Table table, String column) {
    return MEASURED.of(table).stream().map(row -> row.get(column)).toList();
  }

  private static List<LocalDateTime> times(Table table) {
    return MEASURED.of(table).stream().map(row -> (LocalDateTime) row.get("created_at")).toList();
  }

  private static String digest(long seed) throws NoSuchAlgorithmException {
    SeedRows rows = new SeedRows(seed, Sizes.ofOrders(200, 90));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Table table : Table.values()) {
      for (Row row : rows.of(table)) {
        digest.update(CopyLine.of(0, row).getBytes(UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
