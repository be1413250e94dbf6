package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.connect.sink.SinkRecord;
import software.amazon.awssdk.regions.Region;

/**
 * A task that reads a log to its end: in batches of its own, with requests that are throttled or
 * whose answers are lost, and dying now and then, after which it begins again at what it had
 * committed.
 */
final class ModelWriter implements Runnable {
  private static final DynamoDbSettings SETTINGS =
      new DynamoDbSettings(Region.EU_WEST_2, Optional.empty(), false, "", 0, 4, 500);

  private final FakeTables tables;
  private final List<SinkRecord> log;
  private final Random random;
  private final Turns turns = new Turns(this);
  private int faults = 30;
  private boolean dead;
  private int committed;

  ModelWriter(FakeTables tables, List<SinkRecord> log, long seed) {
    this.tables = tables;
    this.log = log;
    this.random = new Random(seed);
  }

  Turns turns() {
    return turns;
  }

  @Override
  public void run() {
    while (committed < log.size()) {
      try {
        live();
      } catch (IllegalStateException e) {
        if (!(e.getCause() instanceof Death)) {
          throw e;
        }
        dead = false;
      }
    }
  }

  private void live() {
    FakeStore store = new FakeStore(tables);
    store.before = request -> before();
    store.afterwards = request -> fault(15);
    DynamoDb destination = new DynamoDb(SETTINGS, store);
    int position = committed;
    while (position < log.size()) {
      int next = Math.min(log.size(), position + 1 + random.nextInt(6));
      apply(destination, log.subList(position, next));
      position = next;
      if (position == log.size() || random.nextInt(3) == 0) {
        committed = position;
      }
    }
  }

  private static void apply(DynamoDb destination, List<SinkRecord> records) {
    Batch<ItemRows> batch = DynamoDbTest.batch(0, records.toArray(SinkRecord[]::new));
    while (!batch.parts().isEmpty()) {
      try {
        destination.apply(batch);
      } catch (UnavailableException e) {
        // What is left is tried again.
      }
    }
  }

  private Throwable before() {
    if (dead) {
      return new Death();
    }
    turns.rest();
    return fault(8);
  }

  /** Once in so many times, until there were enough. */
  private Throwable fault(int rarity) {
    if (dead) {
      return new Death();
    }
    if (faults == 0 || random.nextInt(rarity) > 0) {
      return null;
    }
    faults--;
    return switch (random.nextInt(3)) {
      case 0 -> Failures.throttled();
      case 1 -> Failures.timeout();
      default -> die();
    };
  }

  private Death die() {
    dead = true;
    return new Death();
  }

  /** The process has ended: nothing more comes of it. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
