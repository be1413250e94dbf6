package io.ledgerline.bench;

import io.ledgerline.csvclient.generate.RetailGenerator;
import io.ledgerline.localstack.part.Service;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the invoice topology and the load command, each beside its physical limit. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {
      SourceCommand.class,
      WarehouseCommand.class,
      LakeCommand.class,
      DocumentsCommand.class,
      HttpCommand.class
    },
    description = {
      "Measures how fast invoice lines are processed and loaded, each beside the limit of the",
      "machine, measured in the same run. Starts a broker and a registry of its own. Keep the",
      "machine quiet meanwhile."
    })
final class BenchCommand implements Callable<Integer> {
  private static final int GENERATED_INVOICES = 25_900;
  private static final int TENFOLD = 10;
  private static final String LINES = Topics.INVOICE_LINES.name();

  /** As ./ledgerline runs its load command. */
  private static final List<String> LOAD = List.of("-Xmx512m", "-XX:InlineSmallCode=500");

  /** The bare producer holds all that it sends. */
  private static final List<String> IN_MEMORY = List.of("-Xmx4g", "-Xms4g");

  @Option(
      names = "--csv",
      description = "A retail file, .csv or .csv.gz; by default one of that size is generated.")
  private Path csv;

  @Option(
      names = "--times",
      defaultValue = "4",
      description = "How often the file is sent, under other invoice numbers (${DEFAULT-VALUE}).")
  private int times;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is measured; medians are reported (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--growth", description = "Also measure how time grows with tenfold rows.")
  private boolean growth;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("ledgerline-bench");
    try (BenchStack stack = new BenchStack(folder.resolve("stack"))) {
      Path source = csv == null ? generated(folder) : csv;
      Path multiplied = MultipliedFile.write(source, times, folder.resolve("multiplied.csv"));
      List<Measurement> loads = new ArrayList<>();
      List<Measurement> bares = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        stack.emptyAllBut(Set.of());
        loads.add(load(stack, multiplied));
        bares.add(ChildJvm.run(IN_MEMORY, BareSendRun.class, stack.kafka(), "1"));
      }
      report("load command", loads, "bare producer", bares);
      topology(stack, folder);
      if (growth) {
        growth(stack, source, folder);
      }
    }
    return 0;
  }

  private void topology(BenchStack stack, Path folder) throws Exception {
    List<Measurement> topologies = new ArrayList<>();
    List<Measurement> copies = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      stack.emptyAllBut(Set.of(LINES));
      copies.add(ChildJvm.run(Service.FLAGS, CopyRun.class, stack.kafka(), LINES));
      topologies.add(process(stack, folder));
    }
    report("invoice topology", topologies, "plain copy", copies);
  }

  private void growth(BenchStack stack, Path source, Path folder) throws Exception {
    List<Measurement> byRows = new ArrayList<>();
    for (int factor : new int[] {1, TENFOLD}) {
      Path file = MultipliedFile.write(source, factor, folder.resolve("growth.csv"));
      stack.emptyAllBut(Set.of());
      load(stack, file);
      stack.emptyAllBut(Set.of(LINES));
      byRows.add(process(stack, folder));
    }
    System.out.printf(
        Locale.ROOT,
        "growth: %,d rows in %.2f s, %,d rows in %.2f s: %.1f times the rows, %.1f times the time%n",
        byRows.get(0).rows(),
        byRows.get(0).seconds(),
        byRows.get(1).rows(),
        byRows.get(1).seconds(),
        (double) byRows.get(1).rows() / byRows.get(0).rows(),
        byRows.get(1).seconds() / byRows.get(0).seconds());
  }

  private static Measurement load(BenchStack stack, Path file)
      throws IOException, InterruptedException {
    return ChildJvm.run(LOAD, LoadRun.class, stack.kafka(), stack.registry(), file.toString());
  }

  private static Measurement process(BenchStack stack, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    String state = Files.createTempDirectory(folder, "state").toString();
    return ChildJvm.run(
        Service.FLAGS, TopologyRun.class, stack.kafka(), stack.registry(), state, LINES);
  }

  /** Lines of the real file's shape, where that is not at hand. */
  static Path generated(Path folder) throws IOException {
    Path file = folder.resolve("generated.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      new RetailGenerator(1).write(GENERATED_INVOICES, out);
    }
    return file;
  }

  private static void report(
      String what, List<Measurement> measured, String limit, List<Measurement> limits) {
    double rate = median(measured, Measurement::rowsPerSecond);
    double limitRate = median(limits, Measurement::rowsPerSecond);
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f rows/s; %s: %,.0f rows/s; ratio %.2f (%,d rows, median of %d)%n",
        what,
        rate,
        limit,
        limitRate,
        rate / limitRate,
        measured.get(0).rows(),
        measured.size());
  }

  private static double median(List<Measurement> all, ToDoubleFunction<Measurement> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new BenchCommand()).execute(args));
  }
}
