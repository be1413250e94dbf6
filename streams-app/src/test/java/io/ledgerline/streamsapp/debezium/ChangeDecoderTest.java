package io.ledgerline.streamsapp.debezium;

import static io.ledgerline.streamsapp.debezium.DecoderFixture.SOURCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.AddressRow;
import io.ledgerline.streamsapp.totesys.row.CounterpartyRow;
import io.ledgerline.streamsapp.totesys.row.CurrencyRow;
import io.ledgerline.streamsapp.totesys.row.DepartmentRow;
import io.ledgerline.streamsapp.totesys.row.DesignRow;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.PaymentTypeRow;
import io.ledgerline.streamsapp.totesys.row.PurchaseOrderRow;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.SalesOrderRow;
import io.ledgerline.streamsapp.totesys.row.StaffRow;
import io.ledgerline.streamsapp.totesys.row.TransactionRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeDecoderTest {
  private static final Instant CREATED = SampleRows.CREATED;
  private static final Map<Table, Row> EXPECTED =
      Map.ofEntries(
          Map.entry(
              Table.ADDRESS,
              new AddressRow(
                  7,
                  "6826 Herzog Via",
                  null,
                  "Avon",
                  "New Patienceburgh",
                  "08441",
                  "Turkey",
                  "1803 637401")),
          Map.entry(
              Table.COUNTERPARTY,
              new CounterpartyRow(7, "Leannon, Predovic and Morar", 1, "Micheal Toy", null)),
          Map.entry(Table.CURRENCY, new CurrencyRow(7, "GBP")),
          Map.entry(Table.DEPARTMENT, new DepartmentRow(7, "Sales", "Manchester", null)),
          Map.entry(
              Table.DESIGN,
              new DesignRow(7, "Wooden", "/etc/periodic", "wooden-20220717-npgz.json")),
          Map.entry(
              Table.STAFF,
              new StaffRow(7, "Jeremie", "O'Keefe", 1, "jeremie.o'keefe@terrifictotes.com")),
          Map.entry(
              Table.SALES_ORDER,
              new SalesOrderRow(
                  7,
                  CREATED,
                  CREATED,
                  1,
                  1,
                  1,
                  42_972,
                  new BigDecimal("3.90"),
                  1,
                  LocalDate.of(2022, 11, 7),
                  LocalDate.of(2022, 11, 8),
                  2)),
          Map.entry(
              Table.PURCHASE_ORDER,
              new PurchaseOrderRow(
                  7,
                  CREATED,
                  CREATED,
                  1,
                  1,
                  "ZDOI5EA",
                  371,
                  new BigDecimal("361.39"),
                  1,
                  LocalDate.of(2022, 11, 9),
                  LocalDate.of(2022, 11, 10),
                  2)),
          Map.entry(Table.PAYMENT_TYPE, new PaymentTypeRow(7, "SALES_RECEIPT")),
          Map.entry(Table.TRANSACTION, new TransactionRow(7, "SALE", 1, null)),
          Map.entry(
              Table.PAYMENT,
              new PaymentRow(
                  7,
                  CREATED,
                  CREATED,
                  1,
                  1,
                  new BigDecimal("167590.80"),
                  1,
                  1,
                  false,
                  LocalDate.of(2022, 11, 8))));

  private final DecoderFixture fixture = new DecoderFixture();
  private final DebeziumWriter writer = fixture.writer;

  @ParameterizedTest
  @EnumSource
  void shouldReadInsertsAndUpdatesOfEveryTable(Table table) {
    Map<String, Object> row = SampleRows.row(table, 7);
    Change expected = new Change.Put(EXPECTED.get(table), SOURCE);

    assertThat(fixture.decode(table, writer.insert(table, row, SOURCE))).isEqualTo(expected);
    assertThat(fixture.decode(table, writer.update(table, row, SOURCE))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void shouldReadSnapshotRowsOfEveryTable(Table table) {
    assertThat(fixture.decode(table, writer.read(table, SampleRows.row(table, 7), SOURCE)))
        .isEqualTo(new Change.Seen(EXPECTED.get(table), SOURCE));
  }

  @ParameterizedTest
  @EnumSource
  void shouldTakeTheKeyAloneFromTheImageBeforeADeletion(Table table) {
    assertThat(fixture.decode(table, writer.delete(table, -7, SOURCE)))
        .isEqualTo(new Change.Delete(new RowKey(table, -7), SOURCE));
  }

  @ParameterizedTest
  @EnumSource
  void shouldReadTruncatesOfEveryTable(Table table) {
    assertThat(fixture.decode(table, writer.truncate(table, SOURCE)))
        .isEqualTo(new Change.Truncate(table, SOURCE));
  }

  @Test
  void shouldPassOverTombstonesAndMessagesOfTheLog() {
    assertThat(fixture.decode(Table.STAFF, null)).isEqualTo(Change.Nothing.NOTHING);
    assertThat(
            fixture.decode(Table.STAFF, writer.message(fixture.envelope(Table.STAFF, "m", null))))
        .isEqualTo(Change.Nothing.NOTHING);
  }

  @Test
  void shouldReadTheEndOfASnapshotFromItsHeaders() {
    assertThat(fixture.decode(Table.STAFF, null, end("27027064", "20", "1795178922743")))
        .isEqualTo(
            new Change.SnapshotEnd(
                Table.STAFF, new Source(27_027_064, Instant.ofEpochMilli(1_795_178_922_743L)), 20));
  }

  @Test
  void shouldRejectAnEndWhoseHeadersAreNoNumbers() {
    assertThatThrownBy(() -> fixture.decode(Table.STAFF, null, end("0/19C", "20", "1")))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("header ledgerline.snapshot.end is no number");
    assertThatThrownBy(
            () ->
                fixture.decode(
                    Table.STAFF, null, Map.of("ledgerline.snapshot.end", "1".getBytes(UTF_8))))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessageMatching("header ledgerline.snapshot.(at|rows) is no number");
  }

  @Test
  void shouldTakeTheCommitTimeInMillisecondsWhereThereIsNoOther() {
    GenericRecord envelope = fixture.envelope(Table.STAFF, "c", SampleRows.row(Table.STAFF, 7));
    ((GenericRecord) envelope.get("source")).put("ts_us", null);

    assertThat(((Change.Put) fixture.decode(Table.STAFF, writer.message(envelope))).source())
        .isEqualTo(new Source(SOURCE.lsn(), Instant.parse("2026-11-20T09:55:11.123Z")));
  }

  @Test
  void shouldRejectAnOperationThatItDoesNotKnow() {
    assertThatThrownBy(
            () ->
                fixture.decode(
                    Table.STAFF, writer.message(fixture.envelope(Table.STAFF, "x", null))))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("the operation is x");
  }

  @Test
  void shouldRejectAChangeWithoutTheImageOrThePlaceThatItNeeds() {
    assertThatThrownBy(
            () ->
                fixture.decode(
                    Table.STAFF, writer.message(fixture.envelope(Table.STAFF, "u", null))))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("the envelope has no after");
    assertThatThrownBy(
            () ->
                fixture.decode(
                    Table.STAFF, writer.message(fixture.envelope(Table.STAFF, "d", null))))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("the envelope has no before");
    GenericRecord nowhere = fixture.envelope(Table.STAFF, "t", null);
    ((GenericRecord) nowhere.get("source")).put("lsn", null);
    assertThatThrownBy(() -> fixture.decode(Table.STAFF, writer.message(nowhere)))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("the envelope has no lsn");
  }

  private static Map<String, byte[]> end(String lsn, String rows, String at) {
    return Map.of(
        "ledgerline.snapshot.end",
        lsn.getBytes(UTF_8),
        "ledgerline.snapshot.rows",
        rows.getBytes(UTF_8),
        "ledgerline.snapshot.at",
        at.getBytes(UTF_8));
  }
}
