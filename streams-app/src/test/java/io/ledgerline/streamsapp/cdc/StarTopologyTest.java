package io.ledgerline.streamsapp.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.star.DimensionTables;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts with their history, dimensions as they are now. */
class StarTopologyTest {
  private static final long SHIFT = 1L << 20;

  @TempDir Path stateDir;
  private TotesysDriver totesys;

  @BeforeEach
  void start() {
    totesys = new TotesysDriver(stateDir);
  }

  @AfterEach
  void stop() {
    totesys.close();
  }

  @Test
  void shouldWriteTheRowOfAFactWithItsTypesChanged() {
    totesys.insert(Table.SALES_ORDER, 7);

    List<TotesysDriver.Message> facts = totesys.messages(StarTopics.FACT_SALES_ORDER);
    assertThat(facts).hasSize(1);
    assertThat(facts.get(0).key()).isEqualTo(String.valueOf(7 * SHIFT + 1));
    assertThat(facts.get(0).value())
        .containsEntry("sales_record_id", 7 * SHIFT + 1)
        .containsEntry("sales_order_id", 7)
        .containsEntry("created_date", LocalDate.of(2022, 11, 3))
        .containsEntry("created_time", LocalTime.parse("14:20:52.186"))
        .containsEntry("last_updated_date", LocalDate.of(2022, 11, 3))
        .containsEntry("sales_staff_id", 1)
        .containsEntry("units_sold", 42_972)
        .containsEntry("unit_price", new BigDecimal("3.90"))
        .containsEntry("agreed_delivery_date", LocalDate.of(2022, 11, 7))
        .containsEntry("agreed_payment_date", LocalDate.of(2022, 11, 8))
        .containsEntry("agreed_delivery_location_id", 2)
        .containsEntry("version", 1)
        .containsEntry("operation", "INSERT")
        .containsEntry("source_lsn", 1L)
        .containsEntry("recorded_at", TotesysDriver.at(1).committedAt());
  }

  @Test
  void shouldKeepEveryVersionAndRepeatTheLastColumnsInADeletion() {
    totesys.insert(Table.PURCHASE_ORDER, 7);
    totesys.update(Table.PURCHASE_ORDER, 7, "item_quantity", 5);
    totesys.update(Table.PURCHASE_ORDER, 7, "item_quantity", 5);
    totesys.delete(Table.PURCHASE_ORDER, 7);
    totesys.insert(Table.PURCHASE_ORDER, 7);

    assertThat(totesys.messages(StarTopics.FACT_PURCHASE_ORDER))
        .extracting(
            fact -> fact.value().get("version"),
            fact -> fact.value().get("operation"),
            fact -> fact.value().get("item_quantity"),
            fact -> fact.value().get("source_lsn"))
        .containsExactly(
            tuple(1, "INSERT", 371, 1L),
            tuple(2, "UPDATE", 5, 2L),
            tuple(3, "DELETE", 5, 4L),
            tuple(4, "INSERT", 371, 5L));
  }

  @Test
  void shouldMakeASecondVersionOfASilentEdit() {
    totesys.insert(Table.SALES_ORDER, 7);
    totesys.update(Table.SALES_ORDER, 7, "staff_id", 3);

    List<TotesysDriver.Message> facts = totesys.messages(StarTopics.FACT_SALES_ORDER);
    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).value())
        .containsEntry("sales_staff_id", 3)
        .containsEntry("last_updated_time", facts.get(0).value().get("last_updated_time"))
        .containsEntry("recorded_at", TotesysDriver.at(2).committedAt());
  }

  @Test
  void shouldMakeASecondVersionOfEachPaymentOfABatchThatIsPaid() {
    for (int id = 1; id <= 37; id++) {
      totesys.insert(Table.PAYMENT, id, "transaction_id", id);
    }
    var batch = totesys.next();
    for (int id = 1; id <= 37; id++) {
      totesys.update(
          batch,
          Table.PAYMENT,
          id,
          "transaction_id",
          id,
          "paid",
          true,
          "last_updated",
          batch.committedAt());
    }

    List<TotesysDriver.Message> facts = totesys.messages(StarTopics.FACT_PAYMENT);
    assertThat(facts).hasSize(74);
    for (int id = 1; id <= 37; id++) {
      assertThat(facts.get(36 + id).key()).isEqualTo(String.valueOf(id * SHIFT + 2));
      assertThat(facts.get(36 + id).value())
          .containsEntry("paid", true)
          .containsEntry("recorded_at", batch.committedAt())
          .doesNotContainKeys("company_ac_number", "counterparty_ac_number");
    }
  }

  @Test
  void shouldDeleteEachLiveRowOnceWhenATableIsTruncated() {
    totesys.insert(Table.PAYMENT, -1);
    totesys.insert(Table.PAYMENT, 2);
    totesys.insert(Table.PAYMENT, 3);
    totesys.delete(Table.PAYMENT, 3);
    var unused = totesys.messages(StarTopics.FACT_PAYMENT);

    totesys.truncate(Table.PAYMENT);
    totesys.truncate(Table.PAYMENT);

    assertThat(totesys.messages(StarTopics.FACT_PAYMENT))
        .extracting(TotesysDriver.Message::key)
        .containsExactly(String.valueOf(-SHIFT + 2), String.valueOf(2 * SHIFT + 2));
  }

  @ParameterizedTest
  @CsvSource({
    "ADDRESS,city",
    "COUNTERPARTY,counterparty_legal_name",
    "CURRENCY,currency_code",
    "DESIGN,design_name",
    "STAFF,first_name",
    "PAYMENT_TYPE,payment_type_name",
    "TRANSACTION,transaction_type"
  })
  void shouldMarkADimensionsRowAsDeletedWithItsLastColumns(Table table, String column) {
    Topic dimension = DimensionTables.of(table).orElseThrow();
    totesys.insert(Table.ADDRESS, 1);
    totesys.insert(Table.DEPARTMENT, 1);
    totesys.insert(table, 1);
    totesys.update(table, 1, column, "CHF");
    var unused = totesys.messages(dimension);

    totesys.delete(table, 1);
    assertThat(totesys.message(dimension))
        .containsEntry(column, "CHF")
        .containsEntry("deleted", true);

    totesys.insert(table, 1);
    assertThat(totesys.message(dimension))
        .containsEntry(column, SampleRows.row(table, 1).get(column))
        .containsEntry("deleted", false);
  }

  @Test
  void shouldMarkARowAsDeletedWhoseOtherHalfIsGone() {
    totesys.insert(Table.STAFF, 1);
    assertThat(totesys.messages(StarTopics.DIM_STAFF)).isEmpty();
    totesys.insert(Table.DEPARTMENT, 1);
    assertThat(totesys.message(StarTopics.DIM_STAFF)).containsEntry("deleted", false);

    totesys.delete(Table.DEPARTMENT, 1);
    assertThat(totesys.message(StarTopics.DIM_STAFF))
        .containsEntry("department_name", "Sales")
        .containsEntry("deleted", true);
  }

  @Test
  void shouldHaveEveryDayOfTheYearsAroundWhatFactsNameEachOnce() {
    totesys.insert(Table.PAYMENT, 1, "payment_date", "2024-02-28");
    totesys.update(Table.PAYMENT, 1, "payment_date", "2024-12-31");
    totesys.insert(Table.SALES_ORDER, 1);

    List<TotesysDriver.Message> days = totesys.messages(StarTopics.DIM_DATE);
    assertThat(days)
        .hasSize(365 + 365 + 366)
        .extracting(TotesysDriver.Message::key)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.compareTo("2022-01-01") >= 0 && key.compareTo("2024-12-31") <= 0);
    assertThat(days).allMatch(day -> LocalDate.parse(day.key()).equals(day.value().get("date_id")));
  }

  @Test
  void shouldKeepAnUnknownCurrencyCodeAsItsNameAndCountIt() {
    totesys.insert(Table.CURRENCY, 1, "currency_code", "QQQ");
    totesys.insert(Table.CURRENCY, 2, "currency_code", "USD");

    assertThat(totesys.messages(StarTopics.DIM_CURRENCY))
        .extracting(message -> message.value().get("currency_name"))
        .containsExactly("QQQ", "US Dollar");
    assertThat(totesys.metric("unknown-currency-code-total")).isEqualTo(1.0);
  }
}
