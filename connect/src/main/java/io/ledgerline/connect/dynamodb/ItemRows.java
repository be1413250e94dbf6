package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.Rows;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.sink.SinkRecord;

/** What a batch changes in one table: the last record of each key. Not thread-safe. */
final class ItemRows implements Rows {
  private final Items items;
  private final Map<String, Change> pending = new LinkedHashMap<>();
  private int count;
  private long bytes;

  ItemRows(Items items) {
    this.items = items;
  }

  Items items() {
    return items;
  }

  @Override
  public boolean add(SinkRecord record) {
    Change change = read(record);
    Change older = pending.get(change.key());
    if (older == null) {
      count++;
    } else {
      bytes -= older.bytes();
      change = change.inPlaceOf(older);
    }
    pending.put(change.key(), change);
    bytes += change.bytes();
    return true;
  }

  private Change read(SinkRecord record) {
    try {
      return items.read(record);
    } catch (StoppedTopicException e) {
      throw new StoppedTopicException(
          "topic %s, partition %d, offset %d: %s"
              .formatted(
                  record.topic(), record.kafkaPartition(), record.kafkaOffset(), e.getMessage()));
    }
  }

  /** What is not in the table yet. */
  List<Change> pending() {
    return List.copyOf(pending.values());
  }

  /** Needs no other attempt, whatever becomes of the rest of the batch. */
  void done(Change change) {
    pending.remove(change.key());
  }

  boolean allDone() {
    return pending.isEmpty();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long bytes() {
    return bytes;
  }
}
