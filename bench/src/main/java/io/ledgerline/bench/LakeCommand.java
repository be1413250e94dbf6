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

/** Measures the delivery to the lake. */
@Command(
    name = "lake",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how many bytes of Parquet a second the sink connector brings from Kafka into the",
      "lake's bucket, beside writing the same rows as Parquet to the local disk, out of memory.",
      "Starts a whole stack of its own."
    })
final class LakeCommand implements Callable<Integer> {
  private static final String CONNECTOR = "lake-processed";

  @Option(names = "--csv", description = "File of invoice lines; generated if there is none.")
  private Path csv;

  @Option(
      names = "--times",
      defaultValue = "4",
      description = "How often the file is sent, under other invoice numbers (${DEFAULT-VALUE}).")
  private int times;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "Runs of both, of which the median counts (${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws Exception {
    try (SinkBench bench = new SinkBench(CONNECTOR)) {
      Connector sink = bench.fill(CONNECTOR, csv, times);
      bench.stack().kill("dynamodb", Signal.TERM);
      // Files are closed by their size alone, as under a load that does not end.
      sink.set(
          Map.of(
              "topics.regex", ParquetRun.TOPIC.replace(".", "\\."),
              "batch.max.rows", Integer.toString(ParquetRun.ROWS_OF_A_FILE),
              "linger.ms", "2000"));
      LakeFollower lake = new LakeFollower(bench.endpoints());
      List<Measurement> sinks = new ArrayList<>();
      List<Measurement> disks = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        lake.empty();
        sink.resume();
        sinks.add(lake.follow());
        sink.stop();
        disks.add(
            ChildJvm.run(
                List.of("-Xmx4g"),
                ParquetRun.class,
                bench.endpoints().kafka(),
                bench.folder().resolve("parquet").toString()));
      }
      report(Measurement.median(sinks), Measurement.median(disks));
    }
    return 0;
  }

  private static void report(Measurement sink, Measurement disk) {
    System.out.printf(
        Locale.ROOT,
        "lake: sink %.2f MB/s; the same rows as Parquet to local disk %.2f MB/s, ratio %.2f"
            + " (%.1f MB)%n",
        sink.rowsPerSecond() / 1e6,
        disk.rowsPerSecond() / 1e6,
        sink.rowsPerSecond() / disk.rowsPerSecond(),
        disk.rows() / 1e6);
  }
}
