package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.part.Task;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartupTest {
  @TempDir private Path root;
  private StackFixture stack;
  private ShellPart kafka;
  private Part service;

  @BeforeEach
  void setUp() {
    stack = new StackFixture(root);
    kafka = ShellPart.well("kafka", stack.work);
    service = ShellPart.well("service", stack.work, "topics");
  }

  @AfterEach
  void tearDown() {
    stack.shutdown.stopAll(List.of(kafka, service));
  }

  @Test
  void shouldDoStepsInTheOrderOfTheirDependencies() throws InterruptedException {
    AtomicBoolean kafkaWasReady = new AtomicBoolean();
    AtomicBoolean serviceWasStarted = new AtomicBoolean();
    Task topics =
        new FixedTask(
            () -> {
              kafkaWasReady.set(kafka.isReady());
              serviceWasStarted.set(stack.processes.last(service).isPresent());
            });

    Endpoints endpoints =
        stack.start(List.of(kafka, topics, service), List.of(kafka, service), AfterStart.NOTHING);

    assertThat(kafkaWasReady).isTrue();
    assertThat(serviceWasStarted).isFalse();
    assertThat(endpoints.api()).containsExactly("shell:kafka", "shell:service");
    assertThat(endpoints.pids()).containsOnlyKeys("kafka", "service");
    assertThat(stack.endpoints.read()).isEqualTo(endpoints);
  }

  @Test
  void shouldLeaveAloneWhatRuns() throws InterruptedException {
    stack.start(kafka);
    Pid before = stack.pid("kafka");

    stack.start(kafka, service);

    assertThat(stack.pid("kafka")).isEqualTo(before);
    assertThat(stack.progress).anyMatch(line -> line.contains("running already"));
  }

  @Test
  void shouldHealWhatWasKilled() throws InterruptedException {
    stack.start(kafka, service);
    Stopper.kill(stack.processes.find(kafka).orElseThrow(), Signal.KILL);

    Endpoints endpoints = stack.start(kafka, service);

    assertThat(endpoints.pids()).containsEntry("kafka", stack.pid("kafka").number());
    assertThat(stack.pid("kafka").isAlive()).isTrue();
    assertThat(stack.progress)
        .anyMatch(line -> line.startsWith("Removed the stale pid file of kafka"));
  }

  @Test
  void shouldNameWhatDiesAndStopTheRest() {
    Part dying = new ShellPart("service", Set.of("kafka"), "echo disk on fire; exit 7", stack.work);

    assertThatThrownBy(() -> stack.start(kafka, dying))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("service ended with exit code 7")
        .hasMessageEndingWith("disk on fire");
    assertThat(stack.processes.find(kafka)).isEmpty();
    assertThat(stack.folder.endpoints()).doesNotExist();
  }

  @Test
  void shouldNotWaitForEver() {
    Part slow = new ShellPart("service", Set.of(), "echo thinking; exec sleep 60", stack.work);

    assertThatThrownBy(() -> stack.start(slow))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("service is not ready after 2 s")
        .hasMessageEndingWith("thinking");
    assertThat(stack.processes.find(slow)).isEmpty();
  }

  @Test
  void shouldNotStopWhatItHasNotStarted() throws InterruptedException {
    stack.start(kafka);
    Part dying = new ShellPart("service", Set.of(), "exit 7", stack.work);

    assertThatThrownBy(() -> stack.start(kafka, dying)).isInstanceOf(StackException.class);

    assertThat(stack.processes.find(kafka)).isPresent();
    assertThat(stack.endpoints.read().pids()).containsOnlyKeys("kafka");
  }

  @Test
  void shouldFailWhenWhatComesAfterwardsFails() {
    AfterStart failing =
        endpoints -> {
          throw new IOException("no sample data");
        };

    assertThatThrownBy(() -> stack.start(List.of(kafka), List.of(kafka), failing))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("no sample data");
    assertThat(stack.processes.find(kafka)).isEmpty();
  }

  @Test
  void shouldStopWhatItHasStartedWhenInterrupted() {
    Part slow = new ShellPart("service", Set.of(), "exec sleep 60", stack.work);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> stack.start(kafka, slow)).isInstanceOf(InterruptedException.class);

    assertThat(stack.processes.find(kafka)).isEmpty();
    assertThat(stack.processes.find(slow)).isEmpty();
  }

  @Test
  void shouldForgetADeliberateStop() throws Exception {
    Files.writeString(stack.folder.stopping(), "");

    stack.start(kafka);

    assertThat(stack.folder.stopping()).doesNotExist();
  }

  /** Named topics, behind kafka. */
  private record FixedTask(Runnable work) implements Task {
    @Override
    public String name() {
      return "topics";
    }

    @Override
    public Set<String> dependencies() {
      return Set.of("kafka");
    }

    @Override
    public Optional<String> run() {
      work.run();
      return Optional.empty();
    }
  }
}
