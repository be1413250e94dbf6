package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the way from the source's commit to the answer. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a snapshot of the source until every document stands, beside a plain copy of its",
      "records; and the time from a commit in the source until HTTP shows it, beside the time until",
      "Kafka has it. Starts a whole stack of its own."
    })
final class SourceCommand implements Callable<Integer> {
  @Option(
      names = "--orders",
      defaultValue = "50000",
      description = "Orders in the snapshot (${DEFAULT-VALUE}).")
  private int orders;

  @Option(
      names = "--rates",
      split = ",",
      defaultValue = "10,500",
      description = "Changes per second (${DEFAULT-VALUE}).")
  private List<Integer> rates;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long each rate is measured (${DEFAULT-VALUE}).")
  private int seconds;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("ledgerline-bench");
    LocalStack stack =
        new LocalStack(
            StackOptions.of(folder.resolve("stack")).withPortOffset(FreePorts.offset()),
            line -> {});
    try {
      Endpoints endpoints = stack.start();
      new SnapshotBench(stack, endpoints, folder).run(orders);
      for (int rate : rates) {
        new LatencyBench(endpoints).run(rate, seconds);
      }
    } finally {
      int unused = stack.delete();
    }
    return 0;
  }
}
