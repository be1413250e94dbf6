package io.ledgerline.localstack.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers that put the same key at the same moment. */
final class Race {
  interface Put {
    /** Whether it was taken. */
    boolean by(int writer);
  }

  /** The numbers of the writers whose put was taken. */
  static List<Integer> winners(int writers, Put put) throws Exception {
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Callable<Boolean>> puts = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      int number = writer;
      puts.add(
          () -> {
            int unused = start.await();
            return put.by(number);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Future<Boolean>> taken = threads.invokeAll(puts);
      List<Integer> winners = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        if (taken.get(writer).get()) {
          winners.add(writer);
        }
      }
      return winners;
    } finally {
      threads.shutdownNow();
    }
  }

  private Race() {}
}
