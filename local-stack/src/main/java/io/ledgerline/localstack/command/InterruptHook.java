package io.ledgerline.localstack.command;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.process.StackException;
import java.util.concurrent.CountDownLatch;

/**
 * Lets Ctrl-C (SIGINT), SIGTERM and SIGHUP end the work of this thread in good order: it is
 * interrupted, and the virtual machine waits until it has cleaned up.
 */
final class InterruptHook implements AutoCloseable {
  private final Thread worker = Thread.currentThread();
  private final CountDownLatch workerDone = new CountDownLatch(1);
  private final Thread hook;
  private final LocalStack stack;
  private volatile boolean stopStack;

  private InterruptHook(LocalStack stack) {
    this.stack = stack;
    this.hook = new Thread(this::run, "interrupt");
  }

  static InterruptHook install(LocalStack stack) {
    InterruptHook hook = new InterruptHook(stack);
    Runtime.getRuntime().addShutdownHook(hook.hook);
    return hook;
  }

  /** From now on the whole stack is stopped as well; before, a start stops what it has started. */
  void stopStackToo() {
    stopStack = true;
  }

  private void run() {
    worker.interrupt();
    try {
      workerDone.await();
      if (stopStack) {
        stack.stop();
      }
    } catch (StackException e) {
      System.err.println(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    workerDone.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // A signal has come: the hook runs already, and finishes what is left to do.
    }
  }
}
