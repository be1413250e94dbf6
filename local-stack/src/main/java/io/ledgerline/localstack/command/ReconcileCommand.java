package io.ledgerline.localstack.command;

import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.process.FileTree;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.reconcile.ReconcileException;
import io.ledgerline.reconcile.Settings;
import io.ledgerline.reconcile.Settings.DynamoDbAddress;
import io.ledgerline.reconcile.place.Buckets;
import io.ledgerline.reconcile.place.Jdbc;
import io.ledgerline.reconcile.report.Report;
import io.ledgerline.reconcile.report.ReportTable;
import io.ledgerline.reconcile.report.Verdict;
import io.ledgerline.reconcile.run.Publisher;
import io.ledgerline.reconcile.run.Reconciliation;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares everything with everything. */
@Command(
    name = "reconcile",
    description = {
      "Compares the sources with the topics, the service and every sink, row by row and by value,"
          + " at one position of the logs.",
      "",
      "Prints a table with the number of rows that are equal (~: of a sample), and what differs."
          + " Exits with 1 unless all is equal. GET /v1/reconciliation returns the last report.",
      ""
    })
final class ReconcileCommand implements Callable<Integer> {
  private static final String REGION = "eu-west-2";

  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "90",
      description =
          "how long sinks may take to get to the position; the lake closes a file after a minute"
              + " (default: ${DEFAULT-VALUE})")
  private int wait;

  @Option(
      names = "--ask",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "how many rows of a fact table the service is asked for, each by its key"
              + " (default: ${DEFAULT-VALUE})")
  private int ask;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "compare this table or topic alone; may be given several times (default: all)")
  private List<String> only = List.of();

  @Override
  public Integer call() throws Exception {
    Settings settings = settings(data.stack().endpoints());
    PrintWriter out = spec.commandLine().getOut();
    Path folder =
        Files.createTempDirectory(
            Files.createDirectories(data.folder().temporary("reconcile")), "run");
    try (Reconciliation run = new Reconciliation(settings, folder, data::print)) {
      Report report = run.run(only);
      Publisher.publish(report, settings.kafka());
      out.println();
      ReportTable.print(report, out);
      out.flush();
      return report.verdict() == Verdict.EQUAL ? 0 : 1;
    } catch (ReconcileException | KafkaException e) {
      throw new StackException(e.getMessage(), e);
    } finally {
      FileTree.delete(folder);
    }
  }

  private Settings settings(Endpoints endpoints) {
    requireAll(endpoints);
    return new Settings(
        Map.of("bootstrap.servers", endpoints.kafka()),
        SerdeSettings.of(endpoints.registry(), Map.of()),
        "ledgerline",
        ZoneId.of("Europe/London"),
        endpoints.api().stream().map(URI::create).toList(),
        Optional.of(jdbc(endpoints.totesys())),
        Optional.of(jdbc(endpoints.warehouse())),
        Optional.of(buckets(endpoints.s3())),
        Optional.of(new DynamoDbAddress(REGION, Optional.of(URI.create(endpoints.dynamodb())))),
        ask,
        Duration.ofSeconds(wait));
  }

  /** What does not run is not left out: nobody would notice. */
  private static void requireAll(Endpoints endpoints) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("kafka", endpoints.kafka());
    parts.put("registry", endpoints.registry());
    parts.put("service", endpoints.api().stream().findFirst().orElse(null));
    parts.put("totesys", endpoints.totesys());
    parts.put("warehouse", endpoints.warehouse());
    parts.put("s3", endpoints.s3());
    parts.put("dynamodb", endpoints.dynamodb());
    parts.values().removeIf(Objects::nonNull);
    if (!parts.isEmpty()) {
      throw new StackException(
          String.join(", ", parts.keySet())
              + (parts.size() == 1 ? " does" : " do")
              + " not run: see ./ledgerline status");
    }
  }

  private static Jdbc jdbc(Database database) {
    return new Jdbc(database.url(), database.user(), database.password());
  }

  private static Buckets buckets(ObjectStore store) {
    return new Buckets(
        REGION,
        Optional.of(URI.create(store.url())),
        Optional.of(store.accessKey()),
        store.secretKey());
  }
}
