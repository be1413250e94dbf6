package io.ledgerline.invoiceapi.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** Heartbeats, and the messages of Debezium that carry them. */
final class Heartbeats {
  private static final Schema SOURCE =
      SchemaBuilder.record("Source").fields().optionalLong("lsn").requiredLong("ts_ms").endRecord();
  private static final Schema MESSAGE =
      SchemaBuilder.record("Message")
          .fields()
          .optionalString("prefix")
          .optionalBytes("content")
          .endRecord();
  private static final Schema ENVELOPE =
      SchemaBuilder.record("MessageValue")
          .fields()
          .requiredString("op")
          .name("source")
          .type(SOURCE)
          .noDefault()
          .name("message")
          .type(MESSAGE)
          .noDefault()
          .endRecord();

  static Heartbeat at(Instant at) {
    return new Heartbeat(
        at.toEpochMilli(), at, Optional.of(56L), Optional.of("reserved"), Optional.empty());
  }

  static GenericRecord message(String prefix, String content) {
    return new GenericRecordBuilder(ENVELOPE)
        .set("op", "m")
        .set(
            "source",
            new GenericRecordBuilder(SOURCE).set("lsn", 26_738_304L).set("ts_ms", 1L).build())
        .set(
            "message",
            new GenericRecordBuilder(MESSAGE)
                .set("prefix", prefix)
                .set("content", ByteBuffer.wrap(content.getBytes(UTF_8)))
                .build())
        .build();
  }

  private Heartbeats() {}
}
