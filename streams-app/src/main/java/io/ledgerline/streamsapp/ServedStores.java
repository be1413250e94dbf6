package io.ledgerline.streamsapp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessingContext;
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

  private final AtomicLong told = new AtomicLong();

  private record Place(String store, int partition) {}

  private record Served(ReadOnlyKeyValueStore<Object, Object> store, Thread worker) {}

  /** Stores of one task. */
  public final class Task {
    private final Map<Place, Served> opened = new HashMap<>();

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
    }
  }

  /** To be called, by the thread that works with them, when a processor is opened. */
  public Task open(ProcessingContext context, String... names) {
    Task task = new Task();
    for (String name : names) {
      task.opened.put(
          new Place(name, context.taskId().partition()),
          new Served(context.getStateStore(name), Thread.currentThread()));
    }
    // What they hold may be others' work.
    told.incrementAndGet();
    stores.putAll(task.opened);
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
