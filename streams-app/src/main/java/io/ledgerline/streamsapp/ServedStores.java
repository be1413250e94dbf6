package io.ledgerline.streamsapp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The stores of the tasks that work here, for readers on other threads. A task's stores are found
 * as long as its processors are open: after they were restored, and until the task is given up.
 * Kafka Streams' own look-up also finds what a task restores after its stores were found corrupt,
 * and copies its maps of tasks for each question. A thread that has died without closing its tasks
 * serves nothing. Safe for all threads.
 */
public final class ServedStores {
  private final Map<Place, Served> stores = new ConcurrentHashMap<>();
  private final RecentRows recent = new RecentRows();
  private final AtomicLong told = new AtomicLong();

  private record Place(String store, int partition) {}

  private record Served(ReadOnlyKeyValueStore<Object, Object> store, Thread worker) {}

  /** Stores of one task. */
  public final class Task {
    private final ProcessingContext context;
    private final Map<Place, Served> opened = new HashMap<>();
    private final List<RecentRows.Store> cached = new ArrayList<>();

    private Task(ProcessingContext context) {
      this.context = context;
    }

    /**
     * Serves one more store, of which rows that were asked for lately stay on the heap.
     *
     * @return to be told of each change
     */
    RecentRows.Store cache(String name, KeyValueStore<Bytes, byte[]> store) {
      RecentRows.Store rows = recent.of(store);
      cached.add(rows);
      serve(name, rows);
      return rows;
    }

    private void serve(String name, ReadOnlyKeyValueStore<?, ?> store) {
      Place place = new Place(name, context.taskId().partition());
      @SuppressWarnings("unchecked") // readers know what the store holds
      Served served =
          new Served((ReadOnlyKeyValueStore<Object, Object>) store, Thread.currentThread());
      opened.put(place, served);
      stores.put(place, served);
    }

    /**
     * To be called before a record of other tasks has any effect on the stores: all that led to it
     * is committed.
     */
    public void hear() {
      told.incrementAndGet();
    }

    /** To be called when the processor is closed. */
    public void close() {
      opened.forEach(stores::remove);
      cached.forEach(RecentRows.Store::close);
    }
  }

  /** To be called, by the thread that works with them, when a processor is opened. */
  public Task open(ProcessingContext context, String... names) {
    // What they hold may be others' work.
    told.incrementAndGet();
    Task task = new Task(context);
    for (String name : names) {
      task.serve(name, context.<KeyValueStore<Object, Object>>getStateStore(name));
    }
    return task;
  }

  /** Grows with each record of other tasks, and each opened store. */
  public long told() {
    return told.get();
  }

  /** Empty if no task that works here has it. */
  public Optional<ReadOnlyKeyValueStore<Object, Object>> find(String store, int partition) {
    Served served = stores.get(new Place(store, partition));
    return served == null || !served.worker().isAlive()
        ? Optional.empty()
        : Optional.of(served.store());
  }
}
