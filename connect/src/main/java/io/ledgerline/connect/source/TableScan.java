package io.ledgerline.connect.source;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/**
 * A table that a snapshot has read to its end, as Debezium's notification has it.
 *
 * @param topic the table's own
 * @param rows how many were read
 * @param at when, in milliseconds since the epoch
 */
record TableScan(String topic, long rows, long at) {

  /** Empty if the notification is about something else, or about a scan that has failed. */
  static Optional<TableScan> in(Struct notification) {
    Map<String, String> data = notification.getMap("additional_data");
    if (!"Initial Snapshot".equals(notification.getString("aggregate_type"))
        || !"TABLE_SCAN_COMPLETED".equals(notification.getString("type"))
        || !"SUCCEEDED".equals(data.get("status"))) {
      return Optional.empty();
    }
    // Debezium's connector_name is its topic.prefix, and a topic's name is prefix.schema.table.
    String topic = required(data, "connector_name") + "." + required(data, "scanned_collection");
    return Optional.of(
        new TableScan(
            topic,
            Long.parseLong(required(data, "total_rows_scanned")),
            notification.getInt64("timestamp")));
  }

  private static String required(Map<String, String> data, String name) {
    String value = data.get(name);
    if (value == null) {
      throw new DataException(
          "Debezium's notification of a table scan has no %s: %s".formatted(name, data));
    }
    return value;
  }
}
