package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.part.Connect;
import io.ledgerline.localstack.port.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the delivery to the warehouse. */
@Command(
    name = "warehouse",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how many facts a second the sink connector brings from Kafka into the warehouse,",
      "beside Debezium's JDBC sink (upsert) and a plain COPY of the same rows into the same",
      "PostgreSQL. Starts a whole stack of its own."
    })
final class WarehouseCommand implements Callable<Integer> {
  @Option(names = "--csv", description = "File of invoice lines; generated if there is none.")
  private Path csv;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "Runs of the sink and of COPY, of which the median counts (${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("ledgerline-bench");
    LocalStack stack =
        new LocalStack(
            StackOptions.of(folder.resolve("stack"))
                .withPortOffset(FreePorts.offset())
                .withVariable(Connect.PLUGINS, peers()),
            line -> {});
    try {
      Path file = csv == null ? BenchCommand.generated(folder) : csv;
      new WarehouseBench(stack, stack.start(), folder).run(file, rounds);
    } finally {
      int unused = stack.delete();
    }
    return 0;
  }

  /** Where the launcher has put what ours is measured against. */
  private static String peers() {
    return Path.of(System.getProperty("ledgerline.home", ""), "bench/target/plugins")
        .toAbsolutePath()
        .toString();
  }
}
