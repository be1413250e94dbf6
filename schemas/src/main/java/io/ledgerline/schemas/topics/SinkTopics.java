package io.ledgerline.schemas.topics;

import java.util.List;
import java.util.Optional;

/**
 * What the sinks could not write, in its original bytes, the cause in headers; and what of it they
 * are given again.
 */
public final class SinkTopics {
  /** What the names of headers begin with that say where a replayed record stood. */
  public static final String REPLAY_HEADERS = "ledgerline.replay.";

  private static final String REPLAY = ".replay.";

  /** What could never be a row of the warehouse. */
  public static final Topic WAREHOUSE_REJECTED = rejected("warehouse-sink");

  /** What could never be a line of the lake's source events. */
  public static final Topic LAKE_INGESTION_REJECTED = rejected("lake-ingestion");

  /** What could never be a row of the lake's star tables. */
  public static final Topic LAKE_PROCESSED_REJECTED = rejected("lake-processed");

  /** What could never be an item of DynamoDB. */
  public static final Topic DYNAMODB_REJECTED = rejected("dynamodb-sink");

  /** The topics of dead letters, which always exist. */
  public static List<Topic> rejected() {
    return List.of(
        WAREHOUSE_REJECTED, LAKE_INGESTION_REJECTED, LAKE_PROCESSED_REJECTED, DYNAMODB_REJECTED);
  }

  /** Through which one sink gets dead letters of a topic again; made when there are any. */
  public static Topic replay(String connector, String topic) {
    return large(connector + REPLAY + topic);
  }

  /** The topic whose dead letters come through this one; empty if it is any other topic. */
  public static Optional<String> origin(String topic) {
    int replay = topic.indexOf(REPLAY);
    return replay < 0 ? Optional.empty() : Optional.of(topic.substring(replay + REPLAY.length()));
  }

  private static Topic rejected(String connector) {
    return large(connector + ".rejected");
  }

  /** Kept for ever: with records' own times, of which old ones would be deleted at once. */
  private static Topic large(String name) {
    return Topic.complete(name).with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));
  }

  private SinkTopics() {}
}
