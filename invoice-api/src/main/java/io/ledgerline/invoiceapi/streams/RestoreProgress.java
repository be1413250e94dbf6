package io.ledgerline.invoiceapi.streams;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the stores are that are being restored from their changelogs. */
public final class RestoreProgress implements StateRestoreListener {
  /** Told where the restoring of a store's partition begins. */
  @FunctionalInterface
  public interface StartListener {
    void starts(String store, int partition, long offset);
  }

  private final Clock clock;
  private volatile StartListener startListener = (store, partition, offset) -> {};
  private final Map<TopicPartition, Restore> running = new ConcurrentHashMap<>();

  public RestoreProgress(Clock clock) {
    this.clock = clock;
  }

  private record Restore(long startedAtMs, long total, long restored) {}

  /**
   * Where all restores stand together.
   *
   * @param stores partitions of stores being restored
   * @param restored records so far
   * @param total records in all
   * @param remaining time at the rate so far; empty while nothing has been restored
   */
  public record Snapshot(int stores, long restored, long total, Optional<Duration> remaining) {}

  public Snapshot snapshot() {
    long restored = 0;
    long total = 0;
    long earliest = Long.MAX_VALUE;
    for (Restore restore : running.values()) {
      restored += restore.restored();
      total += restore.total();
      earliest = Math.min(earliest, restore.startedAtMs());
    }
    Optional<Duration> remaining = Optional.empty();
    if (restored > 0) {
      double msPerRecord = (double) (clock.millis() - earliest) / restored;
      remaining = Optional.of(Duration.ofMillis(Math.round(msPerRecord * (total - restored))));
    }
    return new Snapshot(running.size(), restored, total, remaining);
  }

  public void setStartListener(StartListener listener) {
    startListener = listener;
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    startListener.starts(store, partition.partition(), from);
    running.put(partition, new Restore(clock.millis(), to - from, 0));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
    running.computeIfPresent(
        partition, (p, r) -> new Restore(r.startedAtMs(), r.total(), r.restored() + count));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    running.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    running.remove(partition);
  }
}
