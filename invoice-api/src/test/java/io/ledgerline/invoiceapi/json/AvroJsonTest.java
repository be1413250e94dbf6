package io.ledgerline.invoiceapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroJsonTest {
  private static final Schema VALUE =
      SchemaBuilder.record("Row").fields().name("value").type().nullType().noDefault().endRecord();
  private static final Schema OPERATION =
      SchemaBuilder.enumeration("Operation").symbols("INSERT", "DELETE");

  @Test
  void shouldWriteNumbersTruthNullAndTextAsTheyAre() {
    assertThat(json(17)).isEqualTo("17");
    assertThat(json(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
    assertThat(json(true)).isEqualTo("true");
    assertThat(json(null)).isEqualTo("null");
    assertThat(json(new Utf8("O'Keefe \"& Söhne\""))).isEqualTo("\"O'Keefe \\\"& Söhne\\\"\"");
    assertThat(json(new GenericData.EnumSymbol(OPERATION, "DELETE"))).isEqualTo("\"DELETE\"");
  }

  @Test
  void shouldWriteDecimalsAsMoney() {
    assertThat(json(new BigDecimal("3.94"))).isEqualTo("\"3.94\"");
    assertThat(json(new BigDecimal("3.9400"))).isEqualTo("\"3.94\"");
    assertThat(json(new BigDecimal("4"))).isEqualTo("\"4.00\"");
  }

  @Test
  void shouldWriteDatesAndInstantsInIso() {
    assertThat(json(LocalDate.of(2022, 11, 3))).isEqualTo("\"2022-11-03\"");
    assertThat(json(Instant.parse("2022-11-03T14:20:51.563Z")))
        .isEqualTo("\"2022-11-03T14:20:51.563Z\"");
  }

  @ParameterizedTest
  @CsvSource({
    "14:20:51.563, 14:20:51.563",
    "14:20:51.563001, 14:20:51.563001",
    "14:20:51, 14:20:51",
    "14:20, 14:20:00",
    "00:00, 00:00:00"
  })
  void shouldAlwaysWriteSeconds(LocalTime time, String text) {
    assertThat(json(time)).isEqualTo("\"" + text + "\"");
  }

  @Test
  void shouldWriteNestedRecordsAndLeaveFieldsOut() {
    GenericRecord inner = row(1);
    Schema schema =
        SchemaBuilder.record("Outer")
            .fields()
            .name("version")
            .type()
            .intType()
            .noDefault()
            .name("inner")
            .type(VALUE)
            .noDefault()
            .endRecord();
    GenericRecord outer = new GenericData.Record(schema);
    outer.put("version", 2);
    outer.put("inner", inner);

    assertThat(text(json -> AvroJson.write(outer, json)))
        .isEqualTo("{\"version\":2,\"inner\":{\"value\":1}}");
    assertThat(text(json -> AvroJson.write(outer, Set.of("version"), json)))
        .isEqualTo("{\"inner\":{\"value\":1}}");
  }

  @Test
  void shouldRefuseWhatHasNoForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> json(ByteBuffer.allocate(1)))
        .withMessageStartingWith("There is no JSON for java.nio.HeapByteBuffer");
  }

  private static String json(Object value) {
    String row = text(json -> AvroJson.write(row(value), json));
    return row.substring("{\"value\":".length(), row.length() - 1);
  }

  private static GenericRecord row(Object value) {
    GenericRecord row = new GenericData.Record(VALUE);
    row.put("value", value);
    return row;
  }

  private static String text(JsonBody.Writer writer) {
    return new String(JsonBody.of(writer), UTF_8);
  }
}
