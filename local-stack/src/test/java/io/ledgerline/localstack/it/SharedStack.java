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

/** The real stack, started once for all tests of the run and stopped when the run ends. */
public final class SharedStack {
  private static LocalStack stack;
  private static Path data;

  public static synchronized LocalStack get() {
    if (stack == null) {
      stack = start();
    }
    return stack;
  }

  public static Endpoints endpoints() {
    return get().endpoints();
  }

  /** Where its files are. */
  static Path data() {
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

  private static LocalStack start() {
    try {
      data = Files.createTempDirectory("ledgerline-it");
      LocalStack started =
          new LocalStack(
              StackOptions.of(data)
                  .withPortOffset(FreePorts.offset())
                  .withVariable("LEDGERLINE_LAKE_LINGER_MS", "2000"),
              System.out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(started)));
      Endpoints unused = started.start();
      return started;
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
