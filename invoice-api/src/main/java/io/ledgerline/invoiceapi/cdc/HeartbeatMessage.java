package io.ledgerline.invoiceapi.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;

/** Reads heartbeats out of Debezium's logical decoding messages. */
final class HeartbeatMessage {
  private static final String PREFIX = "ledgerline-heartbeat";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The heartbeat; empty if the message is somebody else's.
   *
   * @throws IllegalArgumentException if it claims to be a heartbeat and is none
   */
  static Optional<Heartbeat> read(Object value) {
    if (!(value instanceof GenericRecord envelope)
        || !(envelope.get("message") instanceof GenericRecord message)
        || !PREFIX.equals(String.valueOf(message.get("prefix")))) {
      return Optional.empty();
    }
    JsonNode content = content(message);
    return Optional.of(
        new Heartbeat(
            lsn(envelope),
            Instant.ofEpochMilli(number(content, "at").orElseThrow(() -> malformed("has no at"))),
            number(content, "lagBytes"),
            Optional.ofNullable(content.get("walStatus"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue),
            number(content, "safeBytes")));
  }

  private static JsonNode content(GenericRecord message) {
    if (!(message.get("content") instanceof ByteBuffer bytes)) {
      throw malformed("has no content");
    }
    try {
      return JSON.readTree(UTF_8.decode(bytes.duplicate()).toString());
    } catch (JsonProcessingException e) {
      throw malformed("is no JSON: " + e.getOriginalMessage());
    }
  }

  private static long lsn(GenericRecord envelope) {
    if (envelope.get("source") instanceof GenericRecord source
        && source.get("lsn") instanceof Long lsn) {
      return lsn;
    }
    throw malformed("has no source.lsn");
  }

  private static Optional<Long> number(JsonNode content, String name) {
    return Optional.ofNullable(content.get(name))
        .filter(JsonNode::isNumber)
        .map(JsonNode::longValue);
  }

  private static IllegalArgumentException malformed(String how) {
    return new IllegalArgumentException("A heartbeat of the source " + how);
  }

  private HeartbeatMessage() {}
}
