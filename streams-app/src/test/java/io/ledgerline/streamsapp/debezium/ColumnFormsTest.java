package io.ledgerline.streamsapp.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.SalesOrderRow;
import io.ledgerline.streamsapp.totesys.row.TransactionRow;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFormsTest {
  private final DecoderFixture fixture = new DecoderFixture();

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "0.01", "-0.01", "1.27", "1.28", "-2.56", "99999999.99"})
  void shouldReadDecimalsToTheLastDigit(String amount) {
    assertThat(price(new BigDecimal(amount), ColumnSchemas.decimal(10, 2)))
        .isEqualTo(new BigDecimal(amount));
  }

  @ParameterizedTest
  @CsvSource({"3.9,3.90", "4,4.00", "1E+2,100.00", "3.9000,3.90", "-0.5,-0.50"})
  void shouldBringDecimalsOfAnyScaleToTwoPlaces(String amount, String expected) {
    assertThat(price(new BigDecimal(amount), ColumnSchemas.variableScaleDecimal()))
        .isEqualTo(new BigDecimal(expected));
  }

  @Test
  void shouldRejectAnAmountThatTheFactsCannotHold() {
    assertRejected(
        () -> price(new BigDecimal("3.901"), ColumnSchemas.decimal(10, 3)),
        "column unit_price is 3.901, not an amount");
    assertRejected(
        () -> price(new BigDecimal("100000000.00"), ColumnSchemas.decimal(12, 2)),
        "column unit_price is 100000000.00, not an amount");
    assertRejected(
        () -> price(new BigDecimal("1E+999999999"), ColumnSchemas.variableScaleDecimal()),
        "column unit_price is 1E+999999999, not an amount");
  }

  @Test
  void shouldRejectADecimalWithoutDigits() {
    GenericRecord envelope =
        fixture.envelope(Table.SALES_ORDER, "c", SampleRows.row(Table.SALES_ORDER, 7));
    ((GenericRecord) envelope.get("after")).put("unit_price", ByteBuffer.allocate(0));

    assertRejected(
        () -> fixture.decode(Table.SALES_ORDER, fixture.writer.message(envelope)),
        "column unit_price is");
  }

  @Test
  void shouldTellTimestampsApartByTheirNames() {
    assertThat(createdAt("2022-11-03T14:20:52.186Z", ColumnSchemas.MILLIS))
        .isEqualTo(Instant.parse("2022-11-03T14:20:52.186Z"));
    assertThat(createdAt("2022-11-03T14:20:52.186497Z", ColumnSchemas.MICROS))
        .isEqualTo(Instant.parse("2022-11-03T14:20:52.186497Z"));
    assertThat(createdAt("2022-11-03T14:20:52.186497Z", ColumnSchemas.NANOS))
        .isEqualTo(Instant.parse("2022-11-03T14:20:52.186497Z"));
    assertThat(createdAt("2022-11-03T14:20:52.186497Z", ColumnSchemas.ZONED))
        .isEqualTo(Instant.parse("2022-11-03T14:20:52.186497Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1969-12-31T23:59:59.999Z", "2022-03-27T01:30:00Z", "2022-09-25T02:30:00Z"})
  void shouldKeepTimesBeforeTheEpochAndInHoursThatSummerTimeSkips(String time) {
    assertThat(createdAt(time, ColumnSchemas.MILLIS)).isEqualTo(Instant.parse(time));
  }

  @Test
  void shouldReadAZonedTimestampWithAnOffset() {
    Map<String, Object> row =
        SampleRows.row(Table.PAYMENT, 7, "created_at", "2022-11-03T15:20:52+01:00");

    assertThat(
            ((PaymentRow)
                    fixture.inserted(
                        Table.PAYMENT,
                        row,
                        "created_at",
                        ColumnSchemas.timestamp(ColumnSchemas.ZONED)))
                .createdAt())
        .isEqualTo(Instant.parse("2022-11-03T14:20:52Z"));
  }

  /** PostgreSQL's infinity is a long that no calendar reaches. */
  @ParameterizedTest
  @ValueSource(longs = {9_223_372_036_825_200_000L, -9_223_372_036_832_400_000L, 253402300800000L})
  void shouldRejectATimestampOutsideOfTheCalendar(long millis) {
    assertRejected(
        () ->
            fixture.inserted(
                Table.PAYMENT, SampleRows.row(Table.PAYMENT, 7, "last_updated", millis)),
        "column last_updated is " + millis + ", not a timestamp of the years 1 to 9999");
  }

  @Test
  void shouldRejectANumberThatIsNotSaidToBeATimestamp() {
    assertRejected(
        () ->
            fixture.inserted(
                Table.PAYMENT,
                SampleRows.row(Table.PAYMENT, 7, "created_at", 5L),
                "created_at",
                Schema.create(Schema.Type.LONG)),
        "column created_at is 5, not a timestamp");
  }

  @Test
  void shouldReadADateColumn() {
    int day = (int) LocalDate.of(2022, 2, 28).toEpochDay();
    Map<String, Object> row = SampleRows.row(Table.PAYMENT, 7, "payment_date", day);

    assertThat(
            ((PaymentRow)
                    fixture.inserted(Table.PAYMENT, row, "payment_date", ColumnSchemas.date()))
                .paymentDate())
        .isEqualTo(LocalDate.of(2022, 2, 28));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-29",
        "08/11/2022",
        "",
        "soon",
        "2022-11-8",
        "+999999999-12-31",
        "+12022-11-08",
        "-0001-11-08",
        "0000-11-08"
      })
  void shouldRejectATextThatIsNoDateAndNameIt(String date) {
    assertRejected(
        () ->
            fixture.inserted(Table.PAYMENT, SampleRows.row(Table.PAYMENT, 7, "payment_date", date)),
        "column payment_date is " + date + ", not a date like 2022-11-03");
  }

  @Test
  void shouldKeepNullsWhereTheyMayBeAndRejectThemElsewhere() {
    Map<String, Object> row =
        SampleRows.row(Table.TRANSACTION, 7, "sales_order_id", null, "purchase_order_id", null);
    assertThat(fixture.inserted(Table.TRANSACTION, row))
        .isEqualTo(new TransactionRow(7, "SALE", null, null));

    assertRejected(
        () ->
            fixture.inserted(
                Table.TRANSACTION,
                SampleRows.with(row, "transaction_type", null),
                "transaction_type",
                ColumnSchemas.nullable(ColumnSchemas.enumeration("SALE,PURCHASE"))),
        "column transaction_type is null");
  }

  @Test
  void shouldRejectAColumnOfAnotherTypeAndNameIt() {
    assertRejected(
        () ->
            fixture.inserted(
                Table.PAYMENT,
                SampleRows.row(Table.PAYMENT, 7, "transaction_id", 3_000_000_000L),
                "transaction_id",
                Schema.create(Schema.Type.LONG)),
        "column transaction_id is 3000000000, not a whole number");
    assertRejected(
        () ->
            fixture.inserted(
                Table.PAYMENT,
                SampleRows.row(Table.PAYMENT, 7, "paid", "yes"),
                "paid",
                ColumnSchemas.text()),
        "column paid is yes, not true or false");
  }

  private BigDecimal price(BigDecimal amount, Schema type) {
    Map<String, Object> row = SampleRows.row(Table.SALES_ORDER, 7, "unit_price", amount);
    return ((SalesOrderRow) fixture.inserted(Table.SALES_ORDER, row, "unit_price", type))
        .unitPrice();
  }

  private Instant createdAt(String time, String connectName) {
    Map<String, Object> row = SampleRows.row(Table.PAYMENT, 7, "created_at", Instant.parse(time));
    return ((PaymentRow)
            fixture.inserted(
                Table.PAYMENT, row, "created_at", ColumnSchemas.timestamp(connectName)))
        .createdAt();
  }

  private static void assertRejected(ThrowingCallable decoding, String message) {
    assertThatThrownBy(decoding)
        .isInstanceOf(RejectedChangeException.class)
        .hasMessageStartingWith(message);
  }
}
