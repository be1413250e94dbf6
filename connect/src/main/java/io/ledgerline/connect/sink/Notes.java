package io.ledgerline.connect.sink;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** What a sink tells in the metadata of committed offsets, where the group's watchers read it. */
final class Notes {
  private static final int LONGEST = 1_000;

  static String of(String trouble, String waiting) {
    if (trouble != null) {
      return cut("stopped: " + trouble);
    }
    return waiting == null ? "" : cut("waiting: " + waiting);
  }

  static OffsetAndMetadata attach(long offset, String note) {
    return new OffsetAndMetadata(offset, Optional.empty(), note);
  }

  /** A broker refuses long metadata: offset.metadata.max.bytes, 4,096 by default. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private Notes() {}
}
