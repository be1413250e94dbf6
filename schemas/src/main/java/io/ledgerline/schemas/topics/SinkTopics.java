package io.ledgerline.schemas.topics;

import java.util.List;

/** What the sinks could not write. */
public final class SinkTopics {
  /** What could never be a row of the warehouse, in its original bytes, the cause in headers. */
  public static final Topic WAREHOUSE_REJECTED =
      Topic.passing("warehouse-sink.rejected")
          .with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));

  static List<Topic> all() {
    return List.of(WAREHOUSE_REJECTED);
  }

  private SinkTopics() {}
}
