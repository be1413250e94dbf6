package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stack whose topics are filled, in which one sink is then measured. */
final class SinkBench implements AutoCloseable {
  private final LocalStack stack;
  private final Path folder;

  /**
   * @param connector the only one that there is
   */
  SinkBench(String connector) throws Exception {
    folder = Files.createTempDirectory("ledgerline-bench");
    stack =
        new LocalStack(
            StackOptions.of(folder.resolve("stack"))
                .withPortOffset(FreePorts.offset())
                .withVariable("LEDGERLINE_CONNECTORS", connector),
            line -> {});
  }

  /**
   * Only the broker, the registry, the worker and the stores run in the end.
   *
   * @param csv of lines; some are generated if it is null
   * @param times how often they are sent, under other invoice numbers
   * @return the connector, stopped before it has read anything
   */
  Connector fill(String connector, Path csv, int times) throws Exception {
    Endpoints endpoints = stack.start();
    Connector sink = new Connector(endpoints, connector);
    sink.stop();
    Path once = csv == null ? BenchCommand.generated(folder) : csv;
    Path file = MultipliedFile.write(once, times, folder.resolve("multiplied.csv"));
    var unused = LoadRun.send(endpoints.kafka(), endpoints.registry(), file.toString());
    new Progress(endpoints.kafka()).awaitProcessed(Topics.INVOICE_LINES.name());
    stack.kill("service", Signal.TERM);
    stack.kill("totesys", Signal.INT);
    stack.kill("warehouse", Signal.INT);
    return sink;
  }

  LocalStack stack() {
    return stack;
  }

  Endpoints endpoints() {
    return stack.endpoints();
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      int unused = stack.delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
