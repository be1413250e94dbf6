package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShutdownTest {
  @TempDir private Path root;
  private StackFixture stack;
  private Part kafka;
  private Part service;

  @BeforeEach
  void setUp() {
    stack = new StackFixture(root);
    kafka = ShellPart.well("kafka", stack.work);
    service = ShellPart.well("service", stack.work, "kafka");
  }

  @Test
  void shouldStopInReverseOrder() throws InterruptedException {
    stack.start(kafka, service);
    stack.progress.clear();

    assertThat(stack.shutdown.stopAll(List.of(kafka, service))).isEqualTo(2);

    assertThat(stack.progress).hasSize(2);
    assertThat(stack.progress.get(0)).contains("service").contains("stopped");
    assertThat(stack.progress.get(1)).contains("kafka").contains("stopped");
    assertThat(stack.folder.pidFile("kafka").path()).doesNotExist();
    assertThat(stack.folder.stopping()).exists();
  }

  @Test
  void shouldStopFirstWhatItDoesNotKnow() throws InterruptedException {
    stack.start(kafka, service);
    stack.progress.clear();

    assertThat(stack.shutdown.stopAll(List.of(kafka))).isEqualTo(2);

    assertThat(stack.progress.get(0)).contains("service");
  }

  @Test
  void shouldHaveNothingToDoTwice() throws InterruptedException {
    stack.start(kafka);

    assertThat(stack.shutdown.stopAll(List.of(kafka))).isEqualTo(1);
    assertThat(stack.shutdown.stopAll(List.of(kafka))).isZero();
  }

  @Test
  void shouldNotTouchAProcessThatGotTheNumberLater() throws Exception {
    stack.start(kafka);
    Pid pid = stack.pid("kafka");
    stack.folder.pidFile("kafka").write(new Pid(pid.number(), "1"));

    assertThat(stack.shutdown.stopAll(List.of(kafka))).isZero();

    assertThat(pid.isAlive()).isTrue();
    assertThat(Signal.KILL.send(pid)).isTrue();
  }

  @Test
  void shouldEndAHeldProcessGracefully() throws InterruptedException {
    stack.start(kafka);
    Stopper.kill(stack.processes.find(kafka).orElseThrow(), Signal.STOP);

    assertThat(stack.shutdown.stopAll(List.of(kafka))).isEqualTo(1);

    assertThat(stack.progress).last().asString().contains("stopped");
  }

  @Test
  void shouldKillWhatDoesNotStop() throws InterruptedException {
    String stubborn = "trap '' TERM; touch $0; while :; do sleep 1; done";
    Part part = new ShellPart("kafka", Set.of(), stubborn, stack.work);
    stack.start(part);
    Pid pid = stack.pid("kafka");

    new Stopper(Duration.ofMillis(200), stack.progress::add).stop("kafka", pid, Signal.TERM);

    assertThat(pid.isAlive()).isFalse();
    assertThat(stack.progress).last().asString().contains("did not stop by itself and was killed");
  }
}
