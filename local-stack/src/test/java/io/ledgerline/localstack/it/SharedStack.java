package io.ledgerline.localstack.it;

import io.ledgerline.csvclient.progress.SilentProgress;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The real stack, started once for all tests of the run and stopped when the run ends. */
final class SharedStack {
  private static LocalStack stack;

  static synchronized LocalStack get() {
    if (stack == null) {
      stack = start();
    }
    return stack;
  }

  static Endpoints endpoints() {
    return get().endpoints();
  }

  static ApiClient api() {
    return new ApiClient(endpoints().api().get(0));
  }

  /** Sends files as ./ledgerline load does. */
  static SendSummary load(Path... files) throws IOException, InterruptedException {
    Endpoints endpoints = endpoints();
    SendSettings settings =
        new SendSettings(
            endpoints.kafka(),
            endpoints.registry(),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            Map.of());
    return new SendTask(settings)
        .run(Arrays.stream(files).map(Path::toString).toList(), new SilentProgress());
  }

  private static LocalStack start() {
    try {
      Path data = Files.createTempDirectory("ledgerline-it");
      LocalStack started =
          new LocalStack(
              StackOptions.of(data).withPortOffset(FreePorts.offset()), System.out::println);
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
