package io.ledgerline.reconcile.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

class EventTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long NOON = 1_795_867_200_123L;
  private static final Schema KEY =
      SchemaBuilder.record("Key").fields().requiredInt("id").endRecord();
  private static final Schema ROW =
      SchemaBuilder.record("Row")
          .fields()
          .name("price")
          .type()
          .bytesType()
          .noDefault()
          .requiredBytes("raw")
          .optionalString("note")
          .name("tags")
          .type()
          .array()
          .items()
          .stringType()
          .noDefault()
          .endRecord();

  @Test
  void shouldWriteOneTextForAnEventAndItsLine() throws Exception {
    String line =
        """
        {"topic": "t", "partition": 0, "offset": 5, "timestamp": "2026-11-28T12:00:00.123Z",
         "key": {"id": 7}, "value": {"price": "2.50", "raw": "AQI=", "note": null, "tags": ["a"]}}""";

    assertThat(EventText.of(JSON.readTree(line))).isEqualTo(EventText.of(NOON, key(), row()));
  }

  @Test
  void shouldTellATombstoneFromNothing() throws Exception {
    String line =
        """
        {"timestamp": "2026-11-28T12:00:00.123Z", "key": {"id": 7}, "value": null}""";

    assertThat(EventText.of(JSON.readTree(line)))
        .isEqualTo(EventText.of(NOON, key(), null))
        .isNotEqualTo(EventText.of(NOON, null, null))
        .isNotEqualTo(EventText.of(NOON, key(), row()));
  }

  @Test
  void shouldTellOtherTimesApart() {
    assertThat(EventText.of(NOON, key(), row())).isNotEqualTo(EventText.of(NOON + 1, key(), row()));
  }

  private static GenericRecord key() {
    GenericRecord key = new GenericData.Record(KEY);
    key.put("id", 7);
    return key;
  }

  private static GenericRecord row() {
    GenericRecord row = new GenericData.Record(ROW);
    row.put("price", new BigDecimal("2.50"));
    row.put("raw", ByteBuffer.wrap(new byte[] {1, 2}));
    row.put("tags", List.of("a"));
    return row;
  }
}
