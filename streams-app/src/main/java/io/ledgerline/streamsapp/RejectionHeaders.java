package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Says in a rejected record's headers why, and where it stood; its own headers stay. */
public final class RejectionHeaders {
  public static Headers of(Headers original, RecordMetadata where, String cause) {
    Headers headers = new RecordHeaders(original);
    headers.add("cause", cause.getBytes(UTF_8));
    headers.add("topic", where.topic().getBytes(UTF_8));
    headers.add("partition", String.valueOf(where.partition()).getBytes(UTF_8));
    headers.add("offset", String.valueOf(where.offset()).getBytes(UTF_8));
    return headers;
  }

  private RejectionHeaders() {}
}
