package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

final class ParquetTest {
  private static final Schema KIND = SchemaBuilder.enumeration("Kind").symbols("SALE", "RETURN");
  private static final Schema ALL =
      SchemaBuilder.record("io.ledgerline.Row")
          .fields()
          .requiredLong("id")
          .optionalString("name")
          .requiredInt("count")
          .requiredBoolean("paid")
          .requiredDouble("ratio")
          .requiredFloat("part")
          .optionalBytes("raw")
          .name("kind")
          .type(KIND)
          .noDefault()
          .name("price")
          .type()
          .optional()
          .type(decimal(38, 4))
          .name("day")
          .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
          .noDefault()
          .name("milli_time")
          .type(LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT)))
          .noDefault()
          .name("milli_stamp")
          .type(LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG)))
          .noDefault()
          .name("recorded_at")
          .type(LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG)))
          .noDefault()
          .name("created_time")
          .type()
          .optional()
          .type(LogicalTypes.timeMicros().addToSchema(Schema.create(Schema.Type.LONG)))
          .endRecord();
  private static final Schema OLD =
      SchemaBuilder.record("row").fields().requiredLong("id").endRecord();
  private static final Schema NEW =
      SchemaBuilder.record("row").fields().optionalString("note").requiredLong("id").endRecord();
  private static final Schema OTHER =
      SchemaBuilder.record("row").fields().requiredString("id").endRecord();
  private static final Schema SMALL =
      SchemaBuilder.record("row")
          .fields()
          .requiredLong("id")
          .name("m")
          .type(decimal(2, 1))
          .noDefault()
          .endRecord();

  private final Parquet format = new Parquet();

  @Test
  void shouldKeepEachValueAndItsType() throws Exception {
    LakeFile file = format.open();
    BigDecimal price = new BigDecimal("-1234567890123456789012345678901234.5678");
    GenericRecordBuilder row =
        new GenericRecordBuilder(ALL)
            .set("id", Long.MIN_VALUE)
            .set("name", new Utf8("Müller ☃"))
            .set("count", -7)
            .set("paid", true)
            .set("ratio", 0.1)
            .set("part", 0.5f)
            .set("raw", ByteBuffer.wrap(new byte[] {0, -1}))
            .set("kind", new GenericData.EnumSymbol(KIND, "RETURN"))
            .set("price", unscaled(price))
            .set("day", -1)
            .set("milli_time", 86_399_999)
            .set("milli_stamp", -1L)
            .set("recorded_at", 1_700_000_000_123_456L)
            .set("created_time", 86_399_999_999L);
    assertThat(add(file, row.build())).isTrue();
    row.set("id", 2L).clear("name").clear("raw").clear("price").clear("created_time");
    assertThat(add(file, row.build())).isTrue();
    assertThat(file.bytes()).isPositive();
    List<GenericRecord> rows = ParquetContents.rows(file.finish());
    GenericRecord first = rows.get(0);
    assertThat(first.getSchema().getFullName()).isEqualTo("io.ledgerline.Row");
    assertThat(first.getSchema().getFields())
        .extracting(Schema.Field::name)
        .containsExactlyElementsOf(ALL.getFields().stream().map(Schema.Field::name).toList());
    assertThat(first.get("id")).isEqualTo(Long.MIN_VALUE);
    assertThat(first.get("name")).hasToString("Müller ☃");
    assertThat(first.get("count")).isEqualTo(-7);
    assertThat(first.get("paid")).isEqualTo(true);
    assertThat(first.get("ratio")).isEqualTo(0.1);
    assertThat(first.get("part")).isEqualTo(0.5f);
    assertThat(first.get("raw")).isEqualTo(ByteBuffer.wrap(new byte[] {0, -1}));
    assertThat(first.get("kind")).hasToString("RETURN");
    assertThat(first.get("price")).isEqualTo(price);
    assertThat(first.get("day")).isEqualTo(LocalDate.of(1969, 12, 31));
    assertThat(first.get("milli_time")).isEqualTo(LocalTime.of(23, 59, 59, 999_000_000));
    assertThat(first.get("milli_stamp")).isEqualTo(Instant.ofEpochMilli(-1));
    assertThat(first.get("recorded_at")).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456Z"));
    assertThat(first.get("created_time")).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
    GenericRecord second = rows.get(1);
    assertThat(second.get("id")).isEqualTo(2L);
    for (String empty : List.of("name", "raw", "price", "created_time")) {
      assertThat(second.get(empty)).as(empty).isNull();
    }
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
    GenericRecord other = new GenericRecordBuilder(OTHER).set("id", new Utf8("x")).build();
    LakeFile file = format.open();
    assertThat(add(file, noted(1, "a"))).isTrue();
    assertThat(add(file, other)).isFalse();
    LakeFile next = format.open();
    assertThat(add(next, other)).isTrue();
    assertThat(add(next, old(2))).isFalse();
    assertThat(ParquetContents.rows(next.finish()))
        .extracting(Object::toString)
        .containsExactly("{\"id\": \"x\"}");
  }

  /** Records are not to blame: set aside, they would all be missing. */
  @Test
  void shouldStopTheTopicIfTheConverterIsAnother() {
    assertThatThrownBy(() -> add(format.open(), "text"))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessageContaining("is of type String")
        .hasMessageContaining("value.converter must be AvroRecordConverter");
  }

  @Test
  void shouldRejectWhatIsNoRow() {
    assertRejected(null, "the value is null and no record");
    Schema nested =
        SchemaBuilder.record("outer").fields().name("inner").type(OLD).noDefault().endRecord();
    assertRejected(
        new GenericRecordBuilder(nested).set("inner", old(1)).build(),
        "field inner is of type RECORD, of which there are no columns");
    Schema either =
        SchemaBuilder.record("either")
            .fields()
            .name("one")
            .type()
            .unionOf()
            .intType()
            .and()
            .stringType()
            .endUnion()
            .noDefault()
            .endRecord();
    assertRejected(
        new GenericRecordBuilder(either).set("one", 1).build(),
        "field one is of type UNION, of which there are no columns");
    assertRejected(small(1, "12.3"), "field m is no decimal(2, 1)");
    assertRejected(small(1, "-10.0"), "field m is no decimal(2, 1)");
  }

  @Test
  void shouldGoOnBehindARejectedRow() throws Exception {
    LakeFile file = format.open();
    assertThat(add(file, small(1, "9.9"))).isTrue();
    assertThatThrownBy(() -> add(file, small(2, "12.3")))
        .isInstanceOf(RejectedRecordException.class);
    assertThat(add(file, small(3, "-9.9"))).isTrue();
    assertThat(ParquetContents.rows(file.finish()))
        .extracting(row -> row.get("id") + " " + row.get("m"))
        .containsExactly("1 9.9", "3 -9.9");
  }

  private void assertRejected(Object value, String message) {
    assertThatThrownBy(() -> add(format.open(), value))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage(message);
  }

  private static Schema decimal(int precision, int scale) {
    return LogicalTypes.decimal(precision, scale).addToSchema(Schema.create(Schema.Type.BYTES));
  }

  private static ByteBuffer unscaled(BigDecimal value) {
    return ByteBuffer.wrap(value.unscaledValue().toByteArray());
  }

  private static GenericRecord small(long id, String amount) {
    return new GenericRecordBuilder(SMALL)
        .set("id", id)
        .set("m", unscaled(new BigDecimal(amount)))
        .build();
  }

  private static GenericRecord old(long id) {
    return new GenericRecordBuilder(OLD).set("id", id).build();
  }

  private static GenericRecord noted(long id, String note) {
    return new GenericRecordBuilder(NEW).set("id", id).set("note", new Utf8(note)).build();
  }

  private static boolean add(LakeFile file, Object value) {
    return file.add(new SinkRecord("t", 0, null, "k", null, value, 0));
  }
}
