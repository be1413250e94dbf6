package io.ledgerline.schemas.topics;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Debezium writes of the source database. It registers the schemas itself. One partition each:
 * the order of a table's changes is the log's, a TRUNCATE included.
 */
public final class TotesysTopics {
  /** Stands before a table's name. */
  public static final String PREFIX = "totesys.public.";

  /** The source's tables. */
  public static final List<String> TABLES =
      List.of(
          "address",
          "counterparty",
          "currency",
          "department",
          "design",
          "staff",
          "sales_order",
          "purchase_order",
          "payment_type",
          "transaction",
          "payment");

  /** The names of the topics of their changes. */
  public static final List<String> CHANGES = TABLES.stream().map(table -> PREFIX + table).toList();

  /** Messages that the connector leaves in the source's log to be read again here. */
  public static final Topic HEARTBEATS = Topic.passing("totesys.message").ordered();

  /** What could not be decoded, in its original bytes, the cause in headers. */
  public static final Topic REJECTED = Topic.passing("totesys.rejected").ordered();

  /** Every change of a table, and a mark where a snapshot of it ended; never compacted. */
  public static Topic changes(String table) {
    return Topic.complete(PREFIX + table)
        .ordered()
        .with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES));
  }

  static List<Topic> all() {
    return Stream.concat(
            TABLES.stream().map(TotesysTopics::changes),
            Stream.of(
                HEARTBEATS, REJECTED, Topic.passing("__debezium-heartbeat.totesys").ordered()))
        .toList();
  }

  private TotesysTopics() {}
}
