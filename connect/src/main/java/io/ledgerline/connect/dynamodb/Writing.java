package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Part;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One attempt at a batch: many changes in flight at once, of different keys, so their order does
 * not matter. Throttled ones queue up again as long as others succeed; anything else that passes
 * ends the attempt once what is in flight has been answered.
 */
final class Writing {
  private final Batch<ItemRows> batch;
  private final Window window;
  private final Deque<Attempt> waiting = new ArrayDeque<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Map<Part<ItemRows>, String> stopped = new HashMap<>();
  private int inFlight;
  private UnavailableException unavailable;

  Writing(Batch<ItemRows> batch, Window window, ItemStore store, String tablePrefix) {
    this.batch = batch;
    this.window = window;
    for (Part<ItemRows> part : batch.parts()) {
      Items items = part.rows().items();
      Table table = new Table(tablePrefix + items.product().table(), items.product());
      ChangeWriter writer = new ChangeWriter(store, table, items);
      for (Change change : part.rows().pending()) {
        waiting.add(new Attempt(part, table, writer, change));
      }
    }
  }

  /**
   * Gives parts their outcomes.
   *
   * @throws UnavailableException if parts are left; what is done of them stays done
   */
  void run() throws UnavailableException, InterruptedException {
    window.begin();
    start();
    while (inFlight > 0) {
      Answer answer = answers.take();
      inFlight--;
      settle(answer);
      start();
    }
    for (Part<ItemRows> part : batch.parts()) {
      if (stopped.containsKey(part)) {
        batch.stopped(part, stopped.get(part));
      } else if (part.rows().allDone()) {
        batch.applied(part);
      }
    }
    if (unavailable != null) {
      throw unavailable;
    }
  }

  private void start() {
    while (unavailable == null && inFlight < window.size() && !waiting.isEmpty()) {
      Attempt attempt = waiting.poll();
      if (!stopped.containsKey(attempt.part)) {
        inFlight++;
        var unused =
            attempt
                .writer
                .write(attempt.change)
                .whenComplete((done, failure) -> answers.add(new Answer(attempt, failure)));
      }
    }
  }

  private void settle(Answer answer) {
    Attempt attempt = answer.attempt;
    if (answer.failure == null) {
      window.succeeded();
      attempt.part.rows().done(attempt.change);
      return;
    }
    Fault fault = Faults.of(answer.failure, attempt.table);
    if (fault instanceof Fault.Lasting lasting) {
      stopped.putIfAbsent(attempt.part, attempt.place() + lasting.text());
    } else if (fault instanceof Fault.Throttled) {
      window.throttled();
      waiting.add(attempt);
      if (window.stalled()) {
        giveUp(fault, answer.failure);
      }
    } else {
      giveUp(fault, answer.failure);
    }
  }

  private void giveUp(Fault fault, Throwable cause) {
    if (unavailable == null) {
      unavailable = new UnavailableException(fault.text(), cause);
    }
  }

  private record Attempt(Part<ItemRows> part, Table table, ChangeWriter writer, Change change) {
    String place() {
      return "topic %s, offset %d: ".formatted(part.topic(), change.version().offset());
    }
  }

  private record Answer(Attempt attempt, Throwable failure) {}
}
