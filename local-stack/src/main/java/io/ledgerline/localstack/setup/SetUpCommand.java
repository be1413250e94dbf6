package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.process.StackException;
import io.ledgerline.localstack.setup.SetUp.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the container that prepares everything for the others, and ends. */
@Command(
    name = "set-up",
    description = {
      "Creates topics, schemas, databases with their tables, buckets and connectors, where they are"
          + " not yet there. Doing it again changes nothing, and restarts connectors that have"
          + " failed. One that fails all the same is told; the rest goes on.",
      ""
    },
    footer = {
      "",
      "Addresses, users and passwords come from the environment:",
      "  topics      LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS,",
      "              LEDGERLINE_PARTITIONS (4), LEDGERLINE_KAFKA_CONFIG (a",
      "              properties file for Kafka's admin client)",
      "  schemas     LEDGERLINE_SCHEMA_REGISTRY_URL (Confluent's API)",
      "  totesys     LEDGERLINE_TOTESYS_HOST, _PORT, _DATABASE;",
      "              LEDGERLINE_POSTGRES_USER, _PASSWORD: the superuser;",
      "              TOTESYS_USER, _PASSWORD: who writes;",
      "              LEDGERLINE_TOTESYS_USER, _PASSWORD: who replicates",
      "  warehouse   LEDGERLINE_WAREHOUSE_URL; the superuser as above;",
      "              LEDGERLINE_WAREHOUSE_OWNER_USER, _PASSWORD: the owner;",
      "              LEDGERLINE_WAREHOUSE_USER, _PASSWORD: the sink",
      "  buckets     LEDGERLINE_S3_URL, AWS_REGION, AWS_ACCESS_KEY_ID,",
      "              AWS_SECRET_ACCESS_KEY",
      "  connectors  LEDGERLINE_CONNECT_URL, LEDGERLINE_CONNECTORS_DIR"
    })
final class SetUpCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final double MILLIS = 1000;

  private final UnaryOperator<String> environment;

  @Parameters(
      paramLabel = "STEP",
      description = "Of ${COMPLETION-CANDIDATES}; all of them, in this order, if none is named.")
  private List<Step> steps = List.of(Step.values());

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Spec private CommandSpec spec;

  private SetUpCommand(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  static CommandLine commandLine(UnaryOperator<String> environment) {
    return new CommandLine(new SetUpCommand(environment))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (e, arguments) -> {
              e.getCommandLine().getErr().println(e.getMessage() + " (see --help)");
              return MISUSED;
            });
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    SetUp setUp = new SetUp(new Variables(environment));
    for (Step step : steps) {
      String name = step.name().toLowerCase(Locale.ROOT);
      long start = System.nanoTime();
      try {
        for (String warning : setUp.perform(step)) {
          spec.commandLine().getErr().println("%s: %s".formatted(name, warning));
        }
      } catch (IOException | RuntimeException e) {
        spec.commandLine().getErr().println("%s: %s".formatted(name, reason(e)));
        return FAILED;
      }
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLIS;
      out.printf(Locale.ROOT, "%-10s %.1f s%n", name, seconds);
      out.flush();
    }
    return 0;
  }

  /** What nobody has foreseen is named with its type. */
  private static String reason(Exception e) {
    return e instanceof StackException || e instanceof IllegalStateException
        ? e.getMessage()
        : e.toString();
  }
}
