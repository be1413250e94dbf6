package io.ledgerline.localstack.it.instances;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Clients that write and read with positions while instances come and go. */
final class ConsistencyChecker implements AutoCloseable {
  private static final int CLIENTS = 8;
  private static final Duration SHORT = Duration.ofSeconds(2);

  /** Such a client's request lies in a frozen instance until that is woken, and answers then. */
  private static final Duration LONGER_THAN_FROZEN = Duration.ofSeconds(30);

  private final ConcurrentHashMap<String, Written> board = new ConcurrentHashMap<>();
  private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
  private final List<ConsistencyClient> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  ConsistencyChecker(List<String> instances) {
    for (int number = 0; number < CLIENTS; number++) {
      Duration patience = number % 2 == 0 ? SHORT : LONGER_THAN_FROZEN;
      ConsistencyClient client =
          new ConsistencyClient(number, instances, patience, board, mistakes);
      clients.add(client);
      Thread thread = new Thread(client, "consistency-" + number);
      threads.add(thread);
      thread.start();
    }
  }

  /** What no client may see. */
  Queue<String> mistakes() {
    return mistakes;
  }

  /** Answers that were checked; once it is closed. */
  int reads() {
    return clients.stream().mapToInt(ConsistencyClient::reads).sum();
  }

  /** The last write of each invoice that was taken. */
  Map<String, Written> written() {
    return board;
  }

  @Override
  public void close() {
    clients.forEach(ConsistencyClient::close);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
