package io.ledgerline.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.lifecycle.PartStatus;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a process of its own, with real parts, as it is in a terminal. */
final class UpCommandIT {
  private static final int ENDED_BY_TERM = 143;

  private final int offset = FreePorts.offset();

  @TempDir private Path root;
  private LocalStack stack;
  private Process up;

  @BeforeEach
  void setUp() throws IOException {
    StackOptions options = StackOptions.of(root.resolve("data"));
    stack = new LocalStack(options, line -> {});
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dledgerline.home=" + options.home(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.ledgerline.localstack.Main",
            "up",
            "--empty",
            "--instances=0",
            "--port-offset=" + offset,
            "--data=" + root.resolve("data"));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out());
    builder.environment().put("LEDGERLINE_CONNECTORS", "none");
    up = builder.start();
  }

  @AfterEach
  void tearDown() {
    up.destroyForcibly();
    up.onExit().join();
    stack.close();
  }

  @Test
  void shouldReviveAKilledPartAndStopEverythingOnTerm() throws Exception {
    awaitLine("Stop it with Ctrl-C");

    stack.kill("registry", Signal.KILL);
    awaitLine("registry is ready again");
    assertThat(stack.status()).allMatch(PartStatus::isRunning);

    // Not SIGINT, which a build that runs in a script's background ignores, and its children too.
    assertThat(Signal.TERM.send(Pid.of(up.pid()).orElseThrow())).isTrue();
    assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(up.exitValue()).isEqualTo(ENDED_BY_TERM);
    assertThat(stack.status()).noneMatch(PartStatus::isRunning);
    assertThat(Files.readString(out().toPath()))
        .containsSubsequence("registry          stopped", "kafka");
  }

  @Test
  void shouldEndQuietlyWhenAnotherCommandStopsTheStack() throws Exception {
    awaitLine("Stop it with Ctrl-C");
    Endpoints endpoints = stack.endpoints();
    assertThat(endpoints.kafka()).isEqualTo("127.0.0.1:" + (9092 + offset));
    assertThat(topics(endpoints)).containsAll(Topics.all().stream().map(Topic::name).toList());
    assertThat(stack.status()).allMatch(PartStatus::isRunning);

    assertThat(stack.stop())
        .as("kafka, registry, totesys, warehouse, s3, dynamodb, connect")
        .isEqualTo(7);

    assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(up.exitValue()).isZero();
    awaitLine("The stack was stopped by another command.");
    assertThatThrownBy(() -> stack.pid("kafka"))
        .isInstanceOf(StackException.class)
        .hasMessage("kafka does not run");
    assertThat(stack.delete()).isZero();
    assertThat(root.resolve("data")).doesNotExist();
  }

  private static Set<String> topics(Endpoints endpoints) throws Exception {
    Map<String, Object> config =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.kafka());
    try (Admin admin = Admin.create(config)) {
      return admin.listTopics().names().get();
    }
  }

  private void awaitLine(String text) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(out()).content().contains(text));
  }

  private File out() {
    return root.resolve("out").toFile();
  }
}
