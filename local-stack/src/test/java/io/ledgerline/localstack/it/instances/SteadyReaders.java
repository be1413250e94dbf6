package io.ledgerline.localstack.it.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask for invoices all the time, each another instance in turn. */
final class SteadyReaders implements AutoCloseable {
  private static final int CLIENTS = 4;
  private static final int UNAVAILABLE = 503;
  private static final int OK = 200;

  private final List<Thread> clients = new ArrayList<>();
  private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
  private final AtomicInteger found = new AtomicInteger();
  private volatile boolean closed;

  SteadyReaders(List<String> instances, List<String> invoices) {
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(client);
      Thread thread = new Thread(() -> read(instances, invoices, random), "reader-" + client);
      clients.add(thread);
      thread.start();
    }
  }

  private void read(List<String> instances, List<String> invoices, Random random) {
    for (int turn = 0; !closed; turn++) {
      String number = invoices.get(random.nextInt(invoices.size()));
      try {
        judge(number, ServedInvoice.ask(instances.get(turn % instances.size()), number));
      } catch (RuntimeException e) {
        mistakes.add(number + ": " + e);
      }
    }
  }

  private void judge(String number, ServedInvoice answer) {
    if (answer.status() == OK && answer.invoiceNo().equals(number)) {
      found.incrementAndGet();
    } else if (answer.status() != UNAVAILABLE) {
      mistakes.add(number + ": " + answer);
    }
  }

  /** Whatever is neither the invoice that was asked for nor a 503. */
  Queue<String> mistakes() {
    return mistakes;
  }

  int found() {
    return found.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      for (Thread client : clients) {
        client.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
