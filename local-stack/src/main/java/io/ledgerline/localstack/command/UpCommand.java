package io.ledgerline.localstack.command;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.SampleData;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a stack and stays with it. */
@Command(
    name = "up",
    description = {
      "Starts every part that does not run yet, and stays in the foreground until Ctrl-C.",
      "The first start of a data folder loads sample data, and from then on totesys keeps changing."
    })
final class UpCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;
  private static final int MAX_OFFSET = 50_000;
  private static final int MAX_INSTANCES = 9;
  private static final String LOADED = "loaded\n";

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Option(names = "--detach", description = "Return when everything is ready.")
  private boolean detach;

  @Option(
      names = "--empty",
      description = "No sample data and no live changes: neither at this first start nor later.")
  private boolean empty;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to every port (default: the running stack's, or else 0).")
  private Optional<Integer> portOffset;

  @Option(
      names = "--instances",
      paramLabel = "N",
      description = "Of the service (default: the running stack's, or else 1).")
  private Optional<Integer> instances;

  @Override
  public Integer call() {
    requireWithin("--port-offset", portOffset, MAX_OFFSET);
    requireWithin("--instances", instances, MAX_INSTANCES);
    long begin = System.nanoTime();
    LocalStack stack = data.stack(options());
    try (InterruptHook hook = InterruptHook.install(stack)) {
      data.print("Starting Ledgerline in " + data.folder());
      Endpoints endpoints = stack.start(this::loadSampleData);
      announce(endpoints, (System.nanoTime() - begin) / 1e9);
      if (!detach) {
        hook.stopStackToo();
        watch(stack);
      }
      return 0;
    } catch (InterruptedException e) {
      return INTERRUPTED;
    }
  }

  private StackOptions options() {
    StackOptions options = StackOptions.of(data.path()).withLiveChanges(isFilled());
    if (portOffset.isPresent()) {
      options = options.withPortOffset(portOffset.get());
    }
    return instances.isPresent() ? options.withInstances(instances.get()) : options;
  }

  private void watch(LocalStack stack) throws InterruptedException {
    try {
      stack.watch();
      data.print("The stack was stopped by another command.");
    } catch (StackException e) {
      stack.stop();
      throw e;
    }
  }

  /** Whether the stack has, or is about to get, sample data: then totesys lives, too. */
  private boolean isFilled() {
    Path decided = data.folder().sampleData();
    try {
      return Files.exists(decided) ? Files.readString(decided).equals(LOADED) : !empty;
    } catch (IOException e) {
      throw new StackException("Cannot read " + decided + ": " + e, e);
    }
  }

  /** Decided once: what a person has loaded into an empty stack must not be mixed with it later. */
  private void loadSampleData(Endpoints endpoints) throws IOException, InterruptedException {
    Path decided = data.folder().sampleData();
    if (Files.exists(decided)) {
      return;
    }
    if (!empty) {
      SampleData.load(endpoints, data.folder().root());
    }
    Files.writeString(decided, empty ? "none\n" : LOADED);
  }

  private void announce(Endpoints endpoints, double seconds) {
    List<String> api = endpoints.api();
    String where = api.isEmpty() ? "Kafka at " + endpoints.kafka() : String.join(" ", api);
    data.print(String.format(Locale.ROOT, "Ready in %.1f s: %s", seconds, where));
    data.print("Addresses and passwords: " + data.folder().endpoints());
    data.print(
        detach ? "Stop it with: ./ledgerline down --data " + data.path() : "Stop it with Ctrl-C");
  }

  private void requireWithin(String option, Optional<Integer> value, int max) {
    if (value.filter(number -> number < 0 || number > max).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "%s must be from 0 to %d".formatted(option, max));
    }
  }
}
