package io.ledgerline.streamsapp;

/**
 * What the tasks of this instance tell while they work.
 *
 * @param inputs how far they have read
 * @param stores what they keep
 */
public record LiveTasks(InputProgress inputs, ServedStores stores) {
  public LiveTasks() {
    this(new InputProgress(), new ServedStores());
  }
}
