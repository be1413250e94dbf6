package io.ledgerline.connect.dynamodb;

import java.util.concurrent.Semaphore;

/** Lets a thread go on from one request to the next only when a test says so. */
final class Turns {
  private final Semaphore go = new Semaphore(0);
  private final Semaphore back = new Semaphore(0);
  private volatile Throwable failure;
  private volatile boolean over;

  /** Starts the work, which comes to rest at its first request. */
  Turns(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              go.acquireUninterruptibly();
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                failure = e;
              }
              over = true;
              back.release();
            },
            "writer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Called by the work before each request. */
  void rest() {
    back.release();
    go.acquireUninterruptibly();
  }

  /** Lets the work do one request. */
  void next() {
    go.release();
    back.acquireUninterruptibly();
    if (failure != null) {
      throw new AssertionError("A writer has failed", failure);
    }
  }

  boolean over() {
    return over;
  }
}
