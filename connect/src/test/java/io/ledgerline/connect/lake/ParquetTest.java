package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
final class ParquetTest {
  private static final Schema ALL =
      SchemaBuilder.struct()
          .name("io.ledgerline.Row")
          .field("id", Schema.INT64_SCHEMA)
          .field("name", Schema.OPTIONAL_STRING_SCHEMA)
          .field("count", Schema.INT32_SCHEMA)
          .field("paid", Schema.BOOLEAN_SCHEMA)
          .field("ratio", Schema.FLOAT64_SCHEMA)
          .field("part", Schema.FLOAT32_SCHEMA)
          .field("raw", Schema.OPTIONAL_BYTES_SCHEMA)
          .field(
              "price",
              Decimal.builder(4).parameter("connect.decimal.precision", "38").optional().build())
          .field("day", org.apache.kafka.connect.data.Date.SCHEMA)
          .field("milli_time", Time.SCHEMA)
          .field("milli_stamp", Timestamp.SCHEMA)
          .field("recorded_at", Schema.INT64_SCHEMA)
          .field("created_time", Schema.OPTIONAL_INT64_SCHEMA)
          .build();
  private static final Schema OLD =
      SchemaBuilder.struct().name("row").field("id", Schema.INT64_SCHEMA).build();
  private static final Schema NEW =
      SchemaBuilder.struct()
          .name("row")
          .field("note", Schema.OPTIONAL_STRING_SCHEMA)
          .field("id", Schema.INT64_SCHEMA)
          .build();
  private static final Schema OTHER =
      SchemaBuilder.struct().name("row").field("id", Schema.STRING_SCHEMA).build();

  private final Parquet format =
      new Parquet(new Micros(Set.of("recorded_at"), Set.of("created_time")));

  @Test
  void shouldKeepEachValueAndItsType() throws Exception {
    LakeFile file = format.open();
    BigDecimal price = new BigDecimal("-1234567890123456789012345678901234.5678");
    Struct row =
        new Struct(ALL)
            .put("id", Long.MIN_VALUE)
            .put("name", "Müller ☃")
            .put("count", -7)
            .put("paid", true)
            .put("ratio", 0.1)
            .put("part", 0.5f)
            .put("raw", new byte[] {0, -1})
            .put("price", price)
            .put("day", Date.from(Instant.parse("1969-12-31T00:00:00Z")))
            .put("milli_time", new Date(86_399_999))
            .put("milli_stamp", new Date(-1))
            .put("recorded_at", 1_700_000_000_123_456L)
            .put("created_time", 86_399_999_999L);
    assertThat(add(file, row)).isTrue();
    assertThat(
            add(
                file,
                new Struct(ALL)
                    .put("id", 2L)
                    .put("count", 0)
                    .put("paid", false)
                    .put("ratio", 0.0)
                    .put("part", 0f)
                    .put("day", new Date(0))
                    .put("milli_time", new Date(0))
                    .put("milli_stamp", new Date(0))
                    .put("recorded_at", 0L)))
        .isTrue();
    assertThat(file.bytes()).isPositive();
    List<GenericRecord> rows = ParquetContents.rows(file.finish());
    GenericRecord first = rows.get(0);
    assertThat(first.getSchema().getFullName()).isEqualTo("io.ledgerline.Row");
    assertThat(first.getSchema().getFields())
        .extracting(field -> field.name())
        .containsExactlyElementsOf(ALL.fields().stream().map(field -> field.name()).toList());
    assertThat(first.get("id")).isEqualTo(Long.MIN_VALUE);
    assertThat(first.get("name")).hasToString("Müller ☃");
    assertThat(first.get("count")).isEqualTo(-7);
    assertThat(first.get("paid")).isEqualTo(true);
    assertThat(first.get("ratio")).isEqualTo(0.1);
    assertThat(first.get("part")).isEqualTo(0.5f);
    assertThat(first.get("raw")).isEqualTo(java.nio.ByteBuffer.wrap(new byte[] {0, -1}));
    assertThat(first.get("price")).isEqualTo(price);
    assertThat(first.get("day")).isEqualTo(LocalDate.of(1969, 12, 31));
    assertThat(first.get("milli_time")).isEqualTo(LocalTime.of(23, 59, 59, 999_000_000));
    assertThat(first.get("milli_stamp")).isEqualTo(Instant.ofEpochMilli(-1));
    assertThat(first.get("recorded_at")).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456Z"));
    assertThat(first.get("created_time")).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
    assertThat(rows.get(1).get("price")).isNull();
    assertThat(rows.get(1).get("name")).isNull();
    assertThat(rows).hasSize(2);
  }

  @Test
  void shouldEndAFileBeforeARowWithMoreColumnsAndNoMoreAfterThat() throws Exception {
    LakeFile narrow = format.open();
    assertThat(add(narrow, old(1))).isTrue();
    assertThat(add(narrow, noted(2, "b"))).isFalse();
    assertThat(add(narrow, old(3))).isTrue();
    LakeFile wide = format.open();
    assertThat(add(wide, old(4))).isTrue();
    assertThat(add(wide, noted(5, "e"))).isTrue();
    assertThat(add(wide, old(6))).isTrue();
    assertThat(ParquetContents.rows(narrow.finish()))
        .extracting(Object::toString)
        .containsExactly("{\"id\": 1}", "{\"id\": 3}");
    assertThat(ParquetContents.rows(wide.finish()))
        .extracting(Object::toString)
        .containsExactly(
            "{\"id\": 4, \"note\": null}",
            "{\"id\": 5, \"note\": \"e\"}",
            "{\"id\": 6, \"note\": null}");
  }

  @Test
  void shouldEndAFileBeforeARowOfAnotherType() throws Exception {
    LakeFile file = format.open();
    assertThat(add(file, noted(1, "a"))).isTrue();
    assertThat(add(file, new Struct(OTHER).put("id", "x"))).isFalse();
    LakeFile next = format.open();
    assertThat(add(next, new Struct(OTHER).put("id", "x"))).isTrue();
    assertThat(add(next, old(2))).isFalse();
    assertThat(ParquetContents.rows(next.finish()))
        .extracting(Object::toString)
        .containsExactly("{\"id\": \"x\"}");
  }

  @Test
  void shouldRejectWhatIsNoRow() {
    assertRejected(null, "the value is null and no record");
    assertRejected("text", "the value is of type String and no record");
    Schema nested = SchemaBuilder.struct().field("inner", OLD).build();
    assertRejected(
        new Struct(nested).put("inner", old(1)),
        "field inner is of type STRUCT, of which there are no columns");
    Schema small =
        SchemaBuilder.struct()
            .field("m", Decimal.builder(1).parameter("connect.decimal.precision", "2").build())
            .build();
    assertRejected(
        new Struct(small).put("m", new BigDecimal("12.3")), "field m is no decimal(2, 1)");
  }

  @Test
  void shouldGoOnBehindARejectedRow() throws Exception {
    Schema small =
        SchemaBuilder.struct()
            .field("id", Schema.INT64_SCHEMA)
            .field("m", Decimal.builder(1).parameter("connect.decimal.precision", "2").build())
            .build();
    LakeFile file = format.open();
    assertThat(add(file, new Struct(small).put("id", 1L).put("m", new BigDecimal("1.2")))).isTrue();
    assertThatThrownBy(
            () -> add(file, new Struct(small).put("id", 2L).put("m", new BigDecimal("12.3"))))
        .isInstanceOf(RejectedRecordException.class);
    assertThat(add(file, new Struct(small).put("id", 3L).put("m", new BigDecimal("3.4")))).isTrue();
    assertThat(ParquetContents.rows(file.finish()))
        .extracting(row -> row.get("id") + " " + row.get("m"))
        .containsExactly("1 1.2", "3 3.4");
  }

  private void assertRejected(Object value, String message) {
    assertThatThrownBy(() -> add(format.open(), value))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage(message);
  }

  private static Struct old(long id) {
    return new Struct(OLD).put("id", id);
  }

  private static Struct noted(long id, String note) {
    return new Struct(NEW).put("id", id).put("note", note);
  }

  private static boolean add(LakeFile file, Object value) {
    return file.add(new SinkRecord("t", 0, null, "k", null, value, 0));
  }
}
