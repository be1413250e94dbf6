package io.ledgerline.localstack.it.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Pid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ./ledgerline as a person types it. */
class LedgerlineScriptIT {
  private static final Path SCRIPT = Path.of("..", "ledgerline").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Result(int exitCode, String output) {}

  @AfterEach
  void leaveNothingBehind() throws Exception {
    assertThat(run(Map.of(), "down").exitCode()).isZero();
  }

  @Test
  void shouldGoTheWholeWayFromUpToDown() throws Exception {
    SharedStack.stop();
    Result up = run(Map.of(), "up", "--detach", "--port-offset", FreePorts.offset() + "");
    assertThat(up.exitCode()).as(up.output()).isZero();
    Endpoints endpoints = Endpoints.read(folder.resolve(".ledgerline/endpoints.json"));
    assertThat(endpoints.pids())
        .containsOnlyKeys(
            "kafka",
            "registry",
            "totesys",
            "warehouse",
            "s3",
            "dynamodb",
            "connect",
            "totesys-simulator",
            "service");
    assertThat(Files.getPosixFilePermissions(folder.resolve(".ledgerline/endpoints.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(run(Map.of(), "status").output()).contains("service").contains("RUNNING");

    run(Map.of(), "generate", "--invoices", "120", "--seed", "9", "--out", "mine.csv");
    RetailFold fold = new RetailFold().addFile(folder.resolve("mine.csv"));
    long rows = fold.invoices().values().stream().mapToLong(Map::size).sum();
    Result load = run(Map.of(), "load", "mine.csv");
    assertThat(load.exitCode()).as(load.output()).isZero();
    assertThat(load.output())
        .contains("%,d read, %,d accepted, 0 rejected in ".formatted(rows, rows));
    shouldServe(endpoints, fold);

    Files.writeString(
        folder.resolve("bad.csv"),
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,2,3,x,12/1/2010 8:26,1,,EIRE\n");
    Result bad = run(Map.of(), "load", "--max-rejects", "0", "bad.csv");
    assertThat(bad.exitCode()).isEqualTo(1);
    assertThat(bad.output()).contains("1 read, 0 accepted, 1 rejected").contains("bad.csv:2: ");

    Result again = run(Map.of(), "up", "--detach");
    assertThat(again.exitCode()).as(again.output()).isZero();
    assertThat(Endpoints.read(folder.resolve(".ledgerline/endpoints.json")).pids())
        .isEqualTo(endpoints.pids());

    assertThat(run(Map.of(), "down").exitCode()).isZero();
    assertThat(endpoints.pids().values())
        .noneMatch(pid -> Pid.of(pid).map(Pid::isAlive).orElse(false));
    assertThat(run(Map.of(), "status").exitCode()).isEqualTo(1);
    assertThat(run(Map.of(), "load", "mine.csv").exitCode()).isEqualTo(1);
    assertThat(run(Map.of(), "reset", "--yes").exitCode()).isZero();
    assertThat(folder.resolve(".ledgerline")).doesNotExist();
  }

  @Test
  void shouldSayInOneLineThatTheJdkIsTooOld() throws Exception {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Result result = run(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "status");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output().lines().toList())
        .singleElement()
        .asString()
        .startsWith("ledgerline: needs a JDK 17 or newer, and found Java 11");
  }

  /** Invoices of the sample data have the same numbers: lines beyond those loaded may remain. */
  private static void shouldServe(Endpoints endpoints, RetailFold fold) throws Exception {
    ApiClient api = new ApiClient(endpoints.api().get(0));
    String invoiceNo = fold.invoices().keySet().iterator().next();
    String first =
        new ObjectMapper()
            .readTree(fold.invoice(invoiceNo).toString())
            .get("items")
            .get(0)
            .toString();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(api.invoice(invoiceNo).body().get("items").get(0).toString())
                    .isEqualTo(first));
  }

  private Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("LEDGERLINE_NO_BUILD", "1");
    // The sinks have tests of their own, and two cores are few for all of them.
    builder.environment().put("LEDGERLINE_CONNECTORS", "totesys-source,warehouse-sink");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), Files.readString(out, UTF_8));
  }
}
