package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.Span;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.kafka.common.TopicPartition;

/** The connector's offsets in the warehouse: the truth about what the warehouse has. */
final class SinkOffsets {
  private static final Comparator<TopicPartition> ALWAYS_THE_SAME =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Connection connection;
  private final String connector;
  private final String table;

  SinkOffsets(Connection connection, String schema, String connector) {
    this.connection = connection;
    this.connector = connector;
    this.table = Sql.table(schema, "sink_offset");
  }

  /** Partitions without a row are absent. */
  Map<TopicPartition, Long> read(Set<TopicPartition> partitions) throws SQLException {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(select(table))) {
      for (String topic : partitions.stream().map(TopicPartition::topic).distinct().toList()) {
        select.setString(1, connector);
        select.setString(2, topic);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            offsets.put(new TopicPartition(topic, rows.getInt(1)), rows.getLong(2));
          }
        }
      }
    }
    offsets.keySet().retainAll(partitions);
    return offsets;
  }

  /** Begins at 0 where there is no row. In a transaction of its own, behind the lock. */
  void register(Set<TopicPartition> partitions) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(insert(table))) {
      for (TopicPartition partition : sorted(partitions)) {
        insert.setString(1, connector);
        insert.setString(2, partition.topic());
        insert.setInt(3, partition.partition());
        insert.setTimestamp(4, now(), utc());
        insert.setString(5, connector);
        insert.setString(6, partition.topic());
        insert.setInt(7, partition.partition());
        int unused = insert.executeUpdate();
      }
    }
  }

  /**
   * Moves every partition from the first offset of its span to the next.
   *
   * @return false if any was not at its first offset: then the transaction must be rolled back
   */
  boolean compareAndSet(Map<TopicPartition, Span> spans) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(update(table))) {
      for (TopicPartition partition : sorted(spans.keySet())) {
        update.setLong(1, spans.get(partition).next());
        update.setTimestamp(2, now(), utc());
        update.setString(3, connector);
        update.setString(4, partition.topic());
        update.setInt(5, partition.partition());
        update.setLong(6, spans.get(partition).first());
        if (update.executeUpdate() != 1) {
          return false;
        }
      }
    }
    return true;
  }

  String table() {
    return table;
  }

  static String select(String table) {
    return "SELECT topic_partition, next_offset FROM %s WHERE connector = ? AND topic = ?"
        .formatted(table);
  }

  static String insert(String table) {
    return "INSERT INTO %s (connector, topic, topic_partition, next_offset, committed_at) SELECT CAST(? AS varchar(255)), CAST(? AS varchar(249)), CAST(? AS int), 0, CAST(? AS timestamp) WHERE NOT EXISTS (SELECT 1 FROM %s WHERE connector = ? AND topic = ? AND topic_partition = ?)"
        .formatted(table, table);
  }

  static String update(String table) {
    return "UPDATE %s SET next_offset = ?, committed_at = ? WHERE connector = ? AND topic = ? AND topic_partition = ? AND next_offset = ?"
        .formatted(table);
  }

  /** Two who write the same rows must not lock them crosswise. */
  private static List<TopicPartition> sorted(Set<TopicPartition> partitions) {
    List<TopicPartition> list = new ArrayList<>(partitions);
    list.sort(ALWAYS_THE_SAME);
    return list;
  }

  private static Timestamp now() {
    return Timestamp.from(Instant.now());
  }

  private static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
  }
}
