package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.debezium.DebeziumWriter;
import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.debezium.SourceColumns;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/**
 * A source database in which anything may happen, foreign keys or not: it fills the topics of its
 * tables. With changes that come twice, changes that are lost before a new snapshot, snapshots that
 * are aborted, and transactions that are open while a snapshot is taken.
 */
final class RandomSource {
  private static final int IDS = 3;
  private static final List<Table> TABLES = List.of(Table.values());

  /**
   * A record in a topic.
   *
   * @param send pipes it in
   * @param meaning what it changes
   */
  record Delivery(Consumer<TotesysDriver> send, Consumer<TotesysFold> meaning) {}

  private final Random random;
  private final DebeziumWriter writer;
  private final PlainSource live = new PlainSource();
  private final Map<Table, Deque<Delivery>> topics = new EnumMap<>(Table.class);

  /** The last changes of rows in each topic, as they may come again: they mean nothing then. */
  private final Map<Table, Deque<Delivery>> streamed = new EnumMap<>(Table.class);

  private long lsn;

  RandomSource(Random random, DebeziumWriter writer) {
    this.random = random;
    this.writer = writer;
    for (Table table : Table.values()) {
      topics.put(table, new ArrayDeque<>());
      streamed.put(table, new ArrayDeque<>());
    }
  }

  void change(int times) {
    for (int i = 0; i < times; i++) {
      Table table = TABLES.get(random.nextInt(TABLES.size()));
      int what = random.nextInt(100);
      if (what < 4) {
        truncate(table);
      } else if (what < 8) {
        snapshot(table);
      } else {
        changeRow(table, next(), true);
      }
    }
  }

  /** The records of all topics in an order that keeps only that of each topic. */
  List<Delivery> shuffled() {
    List<Table> turns = new ArrayList<>();
    topics.forEach((table, topic) -> topic.forEach(delivery -> turns.add(table)));
    Collections.shuffle(turns, random);
    return turns.stream().map(table -> topics.get(table).remove()).toList();
  }

  private Source next() {
    lsn += 1 + random.nextInt(3);
    return new Source(lsn, TotesysDriver.FIRST_COMMIT.plusSeconds(random.nextInt(100)));
  }

  private void changeRow(Table table, Source source, boolean streamed) {
    int id = 1 + random.nextInt(IDS);
    Map<String, Object> before = live.row(table, id);
    Map<String, Object> after = before != null && random.nextInt(4) == 0 ? null : row(table, id);
    if (before == null && random.nextInt(10) == 0) {
      return;
    }
    live.change(table, id, after, source, (t, i, b, a, s) -> {});
    if (streamed) {
      stream(table, id, before, after, source);
    }
  }

  private void stream(
      Table table, int id, Map<String, Object> before, Map<String, Object> after, Source source) {
    byte[] value =
        after == null
            ? writer.delete(table, id, source)
            : before == null
                ? writer.insert(table, after, source)
                : writer.update(table, after, source);
    Deque<Delivery> topic = topics.get(table);
    topic.add(
        new Delivery(
            driver -> driver.send(table, id, value), fold -> fold.put(table, id, after, source)));
    if (after == null) {
      topic.add(new Delivery(driver -> driver.send(table, id, null), fold -> {}));
    }
    Deque<Delivery> recent = streamed.get(table);
    recent.add(new Delivery(driver -> driver.send(table, id, value), fold -> {}));
    if (recent.size() > 3) {
      recent.remove();
    }
    if (random.nextInt(5) == 0) {
      topic.addAll(recent);
    }
  }

  private void truncate(Table table) {
    Source source = next();
    byte[] value = writer.truncate(table, source);
    live.rows(table).clear();
    topics
        .get(table)
        .add(
            new Delivery(
                driver -> driver.pipe(table, null, value, Map.of()),
                fold -> fold.retain(table, List.of(), source)));
  }

  private void snapshot(Table table) {
    if (random.nextBoolean()) {
      snapshotRows(table, next(), true);
    }
    for (int lost = random.nextInt(4); lost > 0; lost--) {
      changeRow(table, next(), false);
    }
    Source open = next();
    snapshotRows(table, next(), false);
    if (random.nextBoolean()) {
      changeRow(table, open, true);
    }
  }

  private void snapshotRows(Table table, Source snapshot, boolean aborted) {
    List<Delivery> deliveries = new ArrayList<>();
    live.rows(table)
        .forEach(
            (id, row) -> {
              byte[] value = writer.read(table, row, snapshot);
              deliveries.add(
                  new Delivery(
                      driver -> driver.send(table, id, value),
                      fold -> fold.put(table, id, row, snapshot)));
            });
    if (aborted) {
      // Without its last row: what it has not seen is not yet known to be gone.
      int seen = deliveries.isEmpty() ? 0 : random.nextInt(deliveries.size());
      topics.get(table).addAll(deliveries.subList(0, seen));
      return;
    }
    int rows = deliveries.size();
    deliveries.add(
        Math.max(0, rows - random.nextInt(2)),
        new Delivery(driver -> driver.endSnapshot(snapshot, table, rows), fold -> {}));
    List<Integer> ids = List.copyOf(live.rows(table).keySet());
    Delivery last = deliveries.remove(rows);
    deliveries.add(
        new Delivery(
            last.send(), last.meaning().andThen(fold -> fold.retain(table, ids, snapshot))));
    topics.get(table).addAll(deliveries);
  }

  private Map<String, Object> row(Table table, int id) {
    Map<String, Object> row = SampleRows.row(table, id);
    SourceColumns.of(table)
        .forEach(
            (column, schema) -> {
              if (!column.equals(table.keyColumn()) && random.nextInt(3) > 0) {
                row.put(column, value(column, schema, row.get(column)));
              }
            });
    return row;
  }

  private Object value(String column, Schema schema, Object sample) {
    if (schema.isUnion() && random.nextBoolean()) {
      return null;
    } else if (column.endsWith("_id")) {
      return 1 + random.nextInt(IDS);
    } else if (column.equals("currency_code")) {
      return List.of("GBP", "USD", "QQQ").get(random.nextInt(3));
    } else if (column.endsWith("_date")) {
      return "2022-11-0" + (1 + random.nextInt(3));
    } else if (column.endsWith("_at") || column.equals("last_updated")) {
      return SampleRows.CREATED.plusMillis(random.nextInt(2));
    } else if (sample instanceof BigDecimal) {
      return new BigDecimal("3.0" + random.nextInt(3));
    } else if (sample instanceof Boolean) {
      return random.nextBoolean();
    } else if (sample instanceof Integer) {
      return random.nextInt(3);
    }
    return "abc".substring(random.nextInt(3));
  }
}
