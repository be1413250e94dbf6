package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.lifecycle.PartStatus.State;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PartStatusTest {
  @TempDir private Path root;

  @Test
  void shouldTellDeadFromStopped() throws InterruptedException {
    StackFixture stack = new StackFixture(root);
    Part kafka = ShellPart.well("kafka", stack.work);
    assertThat(PartStatus.of(kafka, stack.folder).state()).isEqualTo(State.STOPPED);

    stack.start(kafka);
    assertThat(PartStatus.of(kafka, stack.folder).state()).isEqualTo(State.RUNNING);

    Stopper.kill(stack.processes.find(kafka).orElseThrow(), Signal.KILL);
    assertThat(PartStatus.of(kafka, stack.folder).state()).isEqualTo(State.DEAD);

    stack.shutdown.stopAll(List.of(kafka));
    assertThat(PartStatus.of(kafka, stack.folder).state()).isEqualTo(State.STOPPED);
  }
}
