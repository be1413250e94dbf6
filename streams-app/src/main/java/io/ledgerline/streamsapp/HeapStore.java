package io.ledgerline.streamsapp;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * What one task holds on the heap until its next commit. A state store without data of its own to
 * keep, so that Kafka Streams gives each task one and all of its processors the same; after any
 * failure it begins empty, as the task's input begins again at the last commit.
 */
public abstract class HeapStore implements StateStore {
  private final String name;
  private boolean open;

  protected HeapStore(String name) {
    this.name = name;
  }

  /** Forgets everything; what other stores hold has to be found out again. */
  public abstract void clear();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    clear();
    open = true;
  }

  @Override
  public final void close() {
    clear();
    open = false;
  }

  @Override
  public final boolean persistent() {
    return false;
  }

  @Override
  public final boolean isOpen() {
    return open;
  }
}
