package io.ledgerline.connect.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
final class TableRowsTest {
  private static final Table TABLE =
      new Table(
          "warehouse",
          "t",
          List.of(
              column("id", Types.BIGINT, 19, 0, false),
              column("name", Types.VARCHAR, 12, 0, true),
              column("day", Types.DATE, 13, 0, true),
              column("at", Types.TIME, 15, 6, true),
              column("seen", Types.TIMESTAMP, 29, 6, true),
              column("price", Types.NUMERIC, 7, 2, true),
              column("paid", Types.BIT, 1, 0, true),
              column("count", Types.INTEGER, 10, 0, true)),
          List.of("id"));

  private static final Schema ALL =
      SchemaBuilder.struct()
          .field("id", Schema.INT64_SCHEMA)
          .field("name", Schema.OPTIONAL_STRING_SCHEMA)
          .field("day", org.apache.kafka.connect.data.Date.builder().optional().build())
          .field("at", Schema.OPTIONAL_INT64_SCHEMA)
          .field("seen", Schema.OPTIONAL_INT64_SCHEMA)
          .field("price", Decimal.builder(4).optional().build())
          .field("paid", Schema.OPTIONAL_BOOLEAN_SCHEMA)
          .field("count", Schema.OPTIONAL_INT32_SCHEMA)
          .build();
  private static final Schema SMALL =
      SchemaBuilder.struct()
          .field("id", Schema.INT64_SCHEMA)
          .field("name", Schema.OPTIONAL_STRING_SCHEMA)
          .build();

  private final TableRows rows = rows(false, Escapes.LETTERS);

  @Test
  void shouldWriteEachTypeAsCopyReadsIt() {
    add(
        rows,
        "-5",
        new Struct(ALL)
            .put("id", -5L)
            .put("name", "Müller")
            .put("day", Date.from(Instant.parse("2024-02-29T00:00:00Z")))
            .put("at", 86_399_000_001L)
            .put("seen", -1L)
            .put("price", new BigDecimal("-12.5000"))
            .put("paid", true)
            .put("count", Integer.MIN_VALUE));
    assertThat(text(rows, 0))
        .isEqualTo(
            "-5\tMüller\t2024-02-29\t23:59:59.000001\t1969-12-31 23:59:59.999999\t-12.5000\tt\t-2147483648\n");
  }

  @Test
  void shouldTellNullFromEmptyAndEscapeWhatCopyReadsOtherwise() {
    add(rows, "1", small(1, null));
    add(rows, "2", small(2, ""));
    add(rows, "3", small(3, "\\N"));
    add(rows, "4", small(4, "a\tb\nc\rd\\"));
    add(rows, "5", small(5, "\"'\u20ac\ud83d\ude00\u0001"));
    assertThat(text(rows, 0))
        .isEqualTo("1\t\\N\n2\t\n3\t\\\\N\n4\ta\\tb\\nc\\rd\\\\\n5\t\"'\u20ac\ud83d\ude00\u0001\n");
  }

  @Test
  void shouldEscapeForRedshiftByTheCharacterItself() {
    TableRows redshift = rows(true, Escapes.THEMSELVES);
    add(redshift, "4", small(4, "a\tb\nc\\"));
    assertThat(text(redshift, 0)).isEqualTo("4\ta\\\tb\\\nc\\\\\n");
  }

  @Test
  void shouldKeepTheLastOfEachKey() {
    add(rows, "1", small(1, "old"));
    add(rows, "2", small(2, "two"));
    add(rows, "1", small(1, "new"));
    add(rows, "3", small(3, "three"));
    add(rows, "3", small(3, "last"));
    assertThat(text(rows, 0)).isEqualTo("2\ttwo\n1\tnew\n3\tlast\n");
    assertThat(rows.segments().get(0).live()).isEqualTo(3);
    assertThat(rows.segments().get(0).place(2)).isEqualTo("partition 0, offset 2");
  }

  @Test
  void shouldKeepRowsOfOtherColumnsApart() {
    add(rows, "1", small(1, "a"));
    add(rows, "2", new Struct(ALL).put("id", 2L));
    assertThat(rows.segments()).hasSize(2);
    assertThat(rows.add(record("1", new Struct(ALL).put("id", 1L), 0))).isFalse();
  }

  @Test
  void shouldRejectWhatCanNeverBeARow() {
    assertRejected(record(null, small(1, "a"), 0), "the key is null and no string");
    assertRejected(record("1", null, 0), "the value is null and no record");
    assertRejected(record("1", "text", 0), "the value is of type String and no record");
    assertRejected(record("2", small(1, "a"), 0), "the key is not that of the row");
    assertRejected(record("1", small(1, "a\0"), 0), "a NUL character");
    assertThat(rows.count()).isZero();
  }

  @Test
  void shouldStopAtWhatTheTableCannotHold() {
    assertStopped(small(1, "1234567890123"), "column name is too narrow for the text, widen it");
    assertStopped(
        new Struct(ALL).put("id", 1L).put("price", new BigDecimal("1.2345")),
        "column price is too narrow for the decimal, widen it");
    assertStopped(
        new Struct(ALL).put("id", 1L).put("price", new BigDecimal("123456.0000")),
        "column price is too narrow for the decimal, widen it");
    assertThat(rows.bytes()).isZero();
  }

  @Test
  void shouldStopAtASchemaThatIsNotTheTables() {
    Schema wrong =
        SchemaBuilder.struct()
            .field("id", Schema.INT64_SCHEMA)
            .field("day", Timestamp.SCHEMA)
            .build();
    assertStopped(
        new Struct(wrong).put("id", 1L).put("day", new Date(0)),
        "column day is of type type and cannot hold the records'"
            + " org.apache.kafka.connect.data.Timestamp, change it");
    Schema unknown =
        SchemaBuilder.struct()
            .field("id", Schema.INT64_SCHEMA)
            .field("x", Schema.INT32_SCHEMA)
            .build();
    assertStopped(
        new Struct(unknown).put("id", 1L).put("x", 1),
        "there is no column x for the records' field, add it");
    Schema keyless = SchemaBuilder.struct().field("name", Schema.STRING_SCHEMA).build();
    assertStopped(
        new Struct(keyless).put("name", "a"),
        "column id is filled by no field of the records: make it nullable or give it a default");
  }

  @Test
  void shouldCountBytesWhereTheDatabaseDoes() {
    add(rows, "1", small(1, "éééééééééééé"));
    TableRows redshift = rows(true, Escapes.THEMSELVES);
    add(redshift, "1", small(1, "éééééé"));
    assertThatThrownBy(() -> add(redshift, "1", small(1, "ééééééé")))
        .isInstanceOf(StoppedTopicException.class);
  }

  private void assertRejected(SinkRecord record, String message) {
    assertThatThrownBy(() -> rows.add(record))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessageStartingWith(message);
  }

  private void assertStopped(Struct value, String message) {
    assertThatThrownBy(() -> rows.add(record("1", value, 7)))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessage("topic warehouse.t, partition 0, offset 7: table warehouse.t: " + message);
  }

  private static TableRows rows(boolean sizesInBytes, Escapes escapes) {
    return new TableRows(new RowFormats(TABLE, new ValueWriters(sizesInBytes)), escapes);
  }

  private static void add(TableRows rows, String key, Struct value) {
    assertThat(rows.add(record(key, value, rows.count()))).isTrue();
  }

  private static Struct small(long id, String name) {
    return new Struct(SMALL).put("id", id).put("name", name);
  }

  private static SinkRecord record(String key, Object value, long offset) {
    return new SinkRecord("warehouse.t", 0, null, key, null, value, offset);
  }

  private static String text(TableRows rows, int segment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    rows.segments().get(segment).writeTo(out::write);
    return out.toString(UTF_8);
  }

  private static Column column(String name, int type, int size, int scale, boolean nullable) {
    return new Column(name, type, "type", size, scale, nullable, nullable);
  }
}
