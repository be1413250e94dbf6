package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // Connect's own form of dates.
final class JsonLinesTest {
  private static final Schema KEY = SchemaBuilder.struct().field("id", Schema.INT32_SCHEMA).build();
  private static final Schema ROW =
      SchemaBuilder.struct()
          .field("amount", Decimal.schema(4))
          .field("at", Timestamp.SCHEMA)
          .field("day", org.apache.kafka.connect.data.Date.SCHEMA)
          .field("time", Time.SCHEMA)
          .field("micros", Schema.INT64_SCHEMA)
          .field("bytes", Schema.BYTES_SCHEMA)
          .field("absent", SchemaBuilder.string().optional().defaultValue("d").build())
          .field("tags", SchemaBuilder.array(Decimal.schema(1)).build())
          .field("named", SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT8_SCHEMA).build())
          .field("numbered", SchemaBuilder.map(Schema.INT32_SCHEMA, Schema.STRING_SCHEMA).build())
          .build();

  private final LakeFile file = new JsonLines().open();

  @Test
  void shouldWriteAnEventAsItCame() {
    Struct key = new Struct(KEY).put("id", 7);
    Struct row =
        new Struct(ROW)
            .put("amount", new BigDecimal("1E+3").setScale(4))
            .put("at", new Date(1_700_000_000_120L))
            .put("day", new Date(-86_400_000))
            .put("time", new Date(3_600_000))
            .put("micros", 1_700_000_000_123_456L)
            .put("bytes", new byte[] {1, 2, -1})
            .put("tags", List.of(new BigDecimal("0.5")))
            .put("named", Map.of("a", (byte) 1))
            .put("numbered", Map.of(5, "five"));
    ConnectHeaders headers = new ConnectHeaders();
    headers.addString("source", "a\n\"b\"");
    file.add(
        new SinkRecord(
            "t",
            2,
            KEY,
            key,
            ROW,
            row,
            9_000_000_000L,
            1_709_251_199_999L,
            TimestampType.CREATE_TIME,
            headers));
    assertThat(Contents.text(file.finish()))
        .isEqualTo(
            """
            {"topic":"t","partition":2,"offset":9000000000,"timestamp":"2024-02-29T23:59:59.999Z",\
            "key":{"id":7},"value":{"amount":"1000.0000","at":"2023-11-14T22:13:20.120Z",\
            "day":"1969-12-31","time":"01:00","micros":1700000000123456,"bytes":"AQL/",\
            "absent":null,"tags":["0.5"],"named":{"a":1},"numbered":[[5,"five"]]},\
            "headers":[{"key":"source","value":"a\\n\\"b\\""}]}
            """);
  }

  @Test
  void shouldWriteTombstonesAndMarksWithNothingInThem() {
    file.add(new SinkRecord("t", 0, null, "k", null, null, 1));
    file.add(new SinkRecord("t", 0, null, null, null, null, 2));
    assertThat(Contents.text(file.finish()))
        .isEqualTo(
            """
            {"topic":"t","partition":0,"offset":1,"timestamp":null,"key":"k","value":null}
            {"topic":"t","partition":0,"offset":2,"timestamp":null,"key":null,"value":null}
            """);
  }

  @Test
  void shouldWriteValuesWithoutASchema() {
    List<Object> value =
        List.of(
            true,
            1.5,
            2.5f,
            (short) 3,
            Double.NaN,
            new BigInteger("12345678901234567890"),
            ByteBuffer.wrap(new byte[] {4}),
            new Date(0),
            Map.of("a", List.of()),
            "é");
    file.add(new SinkRecord("t", 0, null, null, null, value, 1));
    assertThat(Contents.lines(file.finish()).get(0).get("value").toString())
        .isEqualTo(
            "[true,1.5,2.5,3,\"NaN\",12345678901234567890,\"BA==\",\"1970-01-01T00:00:00Z\",{\"a\":[]},\"é\"]");
  }

  @Test
  void shouldLeaveNothingOfARecordThatItRejects() {
    assertThatThrownBy(
            () -> file.add(new SinkRecord("t", 0, null, "k", null, List.of(1, new Object()), 1)))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage("it cannot be written as JSON: a value of type Object");
    file.add(new SinkRecord("t", 0, null, "k", null, "v", 2));
    byte[] content = file.finish();
    assertThat(Contents.offsets(java.util.stream.Stream.of(content))).containsExactly(2L);
    assertThat(file.bytes()).isEqualTo(content.length);
  }
}
