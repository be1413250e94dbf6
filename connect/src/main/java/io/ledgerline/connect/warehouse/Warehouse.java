package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Destination;
import io.ledgerline.connect.sink.Origin;
import io.ledgerline.connect.sink.Prepared;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The warehouse as a destination. A session that has had any trouble is given up, and with the next
 * one the offsets tell what has become of the batch.
 */
final class Warehouse implements Destination<TableRows> {
  private final WarehouseSettings settings;
  private final Dialect dialect;
  private volatile Session session;

  Warehouse(WarehouseSettings settings) {
    this.settings = settings;
    this.dialect = settings.dialect();
  }

  @Override
  public Prepared<TableRows> prepare(String topic, Set<TopicPartition> partitions)
      throws UnavailableException {
    String name = tableName(topic);
    try {
      Table table = session().describe(settings.schema(), name);
      check(topic, table);
      Map<TopicPartition, Long> offsets = offsets(partitions);
      RowFormats formats = new RowFormats(table, new ValueWriters(dialect.sizesInBytes()));
      return new Prepared<>(offsets, () -> new TableRows(formats, dialect.escapes()));
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void apply(Batch<TableRows> batch) throws UnavailableException {
    try {
      boolean unsure = session == null;
      Merging merging = new Merging(session());
      if (unsure) {
        merging.settle(batch);
      }
      merging.apply(batch);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private String tableName(String source) {
    String topic = Origin.topic(source);
    if (!topic.startsWith(settings.topicPrefix())) {
      throw new StoppedTopicException(
          "topic %s: its name does not begin with topic.prefix, which is %s"
              .formatted(topic, settings.topicPrefix()));
    }
    return topic.substring(settings.topicPrefix().length());
  }

  private static void check(String topic, Table table) {
    if (table.columns().isEmpty()) {
      throw new StoppedTopicException(
          "topic %s: there is no table %s that the connector's user may see, create it or grant it"
              .formatted(topic, table));
    }
    if (table.key().isEmpty()) {
      throw new StoppedTopicException(
          "topic %s: table %s has no primary key, declare it".formatted(topic, table));
    }
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions) throws SQLException {
    SinkOffsets offsets = session.offsets();
    Map<TopicPartition, Long> known = offsets.read(partitions);
    session.commit();
    if (!known.keySet().containsAll(partitions)) {
      Set<TopicPartition> missing = new HashSet<>(partitions);
      missing.removeAll(known.keySet());
      session.lockOffsets();
      offsets.register(missing);
      session.commit();
      known = offsets.read(partitions);
      session.commit();
    }
    return new HashMap<>(known);
  }

  private Session session() throws SQLException {
    if (session == null) {
      session = new Session(dialect, settings);
    }
    return session;
  }

  private UnavailableException unavailable(SQLException e) {
    closeSession();
    return new UnavailableException("the warehouse: " + Faults.firstLine(e), e);
  }

  private void closeSession() {
    Session former = session;
    session = null;
    if (former != null) {
      try {
        former.close();
      } catch (SQLException e) {
        // The connection was of no use any more.
      }
    }
  }

  @Override
  public void abort() {
    Session current = session;
    if (current != null) {
      try {
        current.abort(Runnable::run);
      } catch (SQLException e) {
        // The connection was of no use any more.
      }
    }
  }

  @Override
  public void close() {
    closeSession();
    dialect.close();
  }
}
