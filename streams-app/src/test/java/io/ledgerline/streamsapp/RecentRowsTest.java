package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class RecentRowsTest {
  private static final Bytes KEY = key("536365");

  private final KeyValueStore<Bytes, byte[]> behind = store();
  private final RecentRows recent = new RecentRows();
  private final RecentRows.Store rows = recent.of(behind);

  @Test
  void shouldFindARowThatIsWrittenAfterItWasAskedFor() {
    assertThat(rows.get(KEY)).isNull();

    write(1);

    assertThat(rows.get(KEY)).isEqualTo(value(1));
  }

  @Test
  void shouldKeepARowUntilItIsToldOfAChange() {
    write(1);
    assertThat(rows.get(KEY)).isEqualTo(value(1));

    behind.put(KEY, value(2));
    assertThat(rows.get(KEY)).as("not told yet").isEqualTo(value(1));

    rows.changed(KEY);
    assertThat(rows.get(KEY)).isEqualTo(value(2));
  }

  @Test
  void shouldHoldTheStoresOfTasksApart() {
    RecentRows.Store others = recent.of(store());
    write(1);

    assertThat(rows.get(KEY)).isEqualTo(value(1));
    assertThat(others.get(KEY)).isNull();
  }

  @Test
  void shouldAskTheStoreForWhatItsBoundHasNoRoomFor() {
    int megabyte = 1 << 20;
    for (int i = 0; i < 100; i++) {
      behind.put(key("row " + i), new byte[megabyte]);
      assertThat(rows.get(key("row " + i))).hasSize(megabyte);
    }

    long kept = 0;
    for (int i = 0; i < 100; i++) {
      Bytes key = key("row " + i);
      behind.delete(key);
      kept += rows.get(key) == null ? 0 : 1;
    }

    assertThat(kept).isPositive().isLessThanOrEqualTo(32);
  }

  @Test
  void shouldReadRangesFromTheStore() {
    write(1);
    behind.put(key("536366"), value(2));

    assertThat(keys(rows.range(KEY, key("536367")))).containsExactly(KEY, key("536366"));
    assertThat(keys(rows.reverseRange(KEY, key("536367")))).containsExactly(key("536366"), KEY);
    assertThat(keys(rows.all())).containsExactly(KEY, key("536366"));
    assertThat(rows.approximateNumEntries()).isEqualTo(2);
  }

  /** A reader that has read before a write must not leave behind what it read. */
  @Test
  void shouldNeverAnswerOlderThanWhatWasToldBefore() throws Exception {
    AtomicLong told = new AtomicLong();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (long version = 1; version <= 50_000; version++) {
                write(version);
                told.set(version);
              }
            });
    List<CompletableFuture<Void>> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      readers.add(CompletableFuture.runAsync(() -> readWhile(writer, told)));
    }

    writer.get();
    for (CompletableFuture<Void> reader : readers) {
      reader.get();
    }

    assertThat(rows.get(KEY)).isEqualTo(value(50_000));
  }

  private void readWhile(CompletableFuture<Void> writer, AtomicLong told) {
    while (!writer.isDone()) {
      long least = told.get();
      byte[] row = rows.get(KEY);
      assertThat(row == null ? 0 : ByteBuffer.wrap(row).getLong()).isGreaterThanOrEqualTo(least);
    }
  }

  private void write(long version) {
    behind.put(KEY, value(version));
    rows.changed(KEY);
  }

  private static KeyValueStore<Bytes, byte[]> store() {
    KeyValueStore<Bytes, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("rows"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    return store;
  }

  private static List<Bytes> keys(KeyValueIterator<Bytes, byte[]> found) {
    List<Bytes> keys = new ArrayList<>();
    try (found) {
      for (KeyValue<Bytes, byte[]> row : (Iterable<KeyValue<Bytes, byte[]>>) () -> found) {
        keys.add(row.key);
      }
    }
    return keys;
  }

  private static Bytes key(String text) {
    return Bytes.wrap(text.getBytes(UTF_8));
  }

  private static byte[] value(long version) {
    return ByteBuffer.allocate(Long.BYTES).putLong(version).array();
  }
}
