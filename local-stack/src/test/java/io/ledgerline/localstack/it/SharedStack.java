package io.ledgerline.localstack.it;

import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The real stacks that tests share, deleted when the run ends. One runs at a time, since two cores
 * have enough to do with it: the order of the test classes has those with the same stack together.
 */
public final class SharedStack {
  private static LocalStack stack;
  private static Path data;
  private static boolean sinks;

  /** Any stack that runs, else one without connectors: what tests of the service need. */
  public static synchronized LocalStack get() {
    if (stack == null) {
      sinks = false;
      start(options -> options.withVariable("LEDGERLINE_CONNECTORS", "none"));
    }
    return stack;
  }

  /** With the source's connector and every sink. */
  public static synchronized LocalStack withSinks() {
    if (stack == null || !sinks) {
      stop();
      sinks = true;
      start(options -> options.withVariable("LEDGERLINE_LAKE_LINGER_MS", "2000"));
    }
    return stack;
  }

  /** Makes room for a stack that a test starts itself. */
  public static synchronized void stop() {
    if (stack != null) {
      LocalStack started = stack;
      stack = null;
      delete(started);
    }
  }

  public static Endpoints endpoints() {
    return get().endpoints();
  }

  /** Where its files are. */
  public static Path data() {
    LocalStack unused = get();
    return data;
  }

  public static ApiClient api() {
    return new ApiClient(endpoints().api().get(0));
  }

  /** Sends files as ./ledgerline load does. */
  public static SendSummary load(Path... files) throws IOException, InterruptedException {
    return RetailFiles.send(endpoints(), files);
  }

  private static void start(UnaryOperator<StackOptions> variables) {
    try {
      data = Files.createTempDirectory("ledgerline-it");
      LocalStack started =
          new LocalStack(
              variables.apply(StackOptions.of(data).withPortOffset(FreePorts.offset())),
              System.out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(started)));
      Endpoints unused = started.start();
      stack = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(LocalStack started) {
    try {
      int unused = started.delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SharedStack() {}
}
