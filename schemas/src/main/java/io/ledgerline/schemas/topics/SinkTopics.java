package io.ledgerline.schemas.topics;

import java.util.List;

/** What the sinks could not write, in its original bytes, the cause in headers. */
public final class SinkTopics {
  /** What could never be a row of the warehouse. */
  public static final Topic WAREHOUSE_REJECTED = rejected("warehouse-sink");

  /** What could never be a line of the lake's source events. */
  public static final Topic LAKE_INGESTION_REJECTED = rejected("lake-ingestion");

  /** What could never be a row of the lake's star tables. */
  public static final Topic LAKE_PROCESSED_REJECTED = rejected("lake-processed");

  /** What could never be an item of DynamoDB. */
  public static final Topic DYNAMODB_REJECTED = rejected("dynamodb-sink");

  static List<Topic> all() {
    return List.of(
        WAREHOUSE_REJECTED, LAKE_INGESTION_REJECTED, LAKE_PROCESSED_REJECTED, DYNAMODB_REJECTED);
  }

  private static Topic rejected(String connector) {
    return Topic.passing(connector + ".rejected")
        .with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));
  }

  private SinkTopics() {}
}
