package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {
  @TempDir private Path root;
  private StackFixture stack;
  private Part kafka;

  @BeforeEach
  void setUp() {
    stack = new StackFixture(root);
    kafka = ShellPart.well("kafka", stack.work);
  }

  @AfterEach
  void tearDown() {
    stack.shutdown.stopAll(List.of(kafka));
  }

  @Test
  void shouldRestartWhatDiesAndPublishItAnew() throws Exception {
    stack.start(kafka);
    Pid first = stack.pid("kafka");
    CompletableFuture<Void> watch = watch(kafka);

    assertThat(Signal.KILL.send(first)).isTrue();

    await().until(() -> stack.progress.stream().anyMatch(line -> line.contains("ready again")));
    assertThat(stack.progress)
        .anyMatch(line -> line.startsWith("kafka ended with exit code 137; the end of"));
    assertThat(stack.endpoints.read().pids())
        .containsEntry("kafka", stack.pid("kafka").number())
        .doesNotContainValue(first.number());
    stack.shutdown.stopAll(List.of(kafka));
    watch.get();
  }

  @Test
  void shouldEndQuietlyWhenTheStackIsStopped() throws Exception {
    stack.start(kafka);
    CompletableFuture<Void> watch = watch(kafka);

    stack.shutdown.stopAll(List.of(kafka));

    watch.get();
    assertThat(stack.progress).noneMatch(line -> line.contains("Restarting"));
  }

  @Test
  void shouldGiveUpOnWhatDiesAgainAndAgain() throws Exception {
    // Dies whenever it has become ready, from the second start on.
    String script = "[ -f $0 ] && exit 9; touch $0; exec sleep 60";
    Part dying = new ShellPart("kafka", Set.of(), script, stack.work);
    stack.start(dying);
    assertThat(Signal.KILL.send(stack.pid("kafka"))).isTrue();

    assertThatThrownBy(() -> stack.supervisor().watch(List.of(dying)))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("kafka has died again after 3 restarts within 60 s");
  }

  @Test
  void shouldGiveUpOnWhatDoesNotComeBack() throws Exception {
    String script = "[ -f $0.once ] || touch $0; touch $0.once; exec sleep 60";
    Part slow = new ShellPart("kafka", Set.of(), script, stack.work);
    stack.start(slow);
    Files.delete(stack.work.resolve("kafka"));
    assertThat(Signal.KILL.send(stack.pid("kafka"))).isTrue();

    assertThatThrownBy(() -> stack.supervisor().watch(List.of(slow)))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("kafka is not ready 2 s after its restart");
  }

  @Test
  void shouldGoOnWithWhatAnotherLauncherHasHealed() throws Exception {
    stack.start(kafka);
    Running first = stack.processes.find(kafka).orElseThrow();
    Stopper.kill(first, Signal.KILL);
    StackFixture other = new StackFixture(root);
    other.start(kafka);
    Watched watched = new Watched(first);

    watched.adopt(stack.processes.find(kafka).orElseThrow());

    assertThat(watched.running().isAlive()).isTrue();
    assertThat(watched.running().child()).isEmpty();
  }

  private CompletableFuture<Void> watch(Part part) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            stack.supervisor().watch(List.of(part));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
