package io.ledgerline.bench;

import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the delivery to DynamoDB. */
@Command(
    name = "documents",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how many invoices a second the sink connector brings from Kafka into DynamoDB,",
      "beside a bare loop of the SDK's asynchronous puts of the same items, with as many in flight.",
      "Starts a whole stack of its own."
    })
final class DocumentsCommand implements Callable<Integer> {
  private static final String CONNECTOR = "dynamodb-sink";

  @Option(names = "--csv", description = "File of invoice lines; generated if there is none.")
  private Path csv;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "Runs of both, of which the median counts (${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws Exception {
    try (SinkBench bench = new SinkBench(CONNECTOR)) {
      Connector sink = bench.fill(CONNECTOR, csv, 1);
      bench.stack().kill("s3", Signal.TERM);
      sink.set(Map.of("topics.regex", DocumentTable.NAME));
      List<Measurement> sinks = new ArrayList<>();
      List<Measurement> puts = new ArrayList<>();
      try (DocumentTable table = new DocumentTable(bench.endpoints())) {
        long documents = table.documents(bench.endpoints().kafka());
        for (int round = 0; round < rounds; round++) {
          table.drop();
          sink.forget();
          sink.resume();
          sinks.add(table.follow(documents));
          sink.stop();
          puts.add(table.putAgain());
        }
      }
      report(Measurement.median(sinks), Measurement.median(puts));
    }
    return 0;
  }

  private static void report(Measurement sink, Measurement puts) {
    System.out.printf(
        Locale.ROOT,
        "dynamodb: sink %,.0f items/s; bare asynchronous puts %,.0f items/s, ratio %.2f"
            + " (%,d invoices)%n",
        sink.rowsPerSecond(),
        puts.rowsPerSecond(),
        sink.rowsPerSecond() / puts.rowsPerSecond(),
        puts.rows());
  }
}
