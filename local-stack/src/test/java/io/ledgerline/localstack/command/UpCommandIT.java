package io.ledgerline.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.lifecycle.PartStatus;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a process of its own, with real parts, as it is in a terminal. */
final class UpCommandIT {
  private static final int ENDED_BY_TERM = 143;

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
            "--port-offset=" + FreePorts.offset(),
            "--data=" + root.resolve("data"));
    up = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out()).start();
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

    assertThat(stack.stop())
        .as("kafka, registry, totesys, warehouse, s3, dynamodb, connect")
        .isEqualTo(7);

    assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(up.exitValue()).isZero();
    awaitLine("The stack was stopped by another command.");
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
