package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InputProgressTest {
  private static final TopicPartition A = new TopicPartition("a", 2);
  private static final TopicPartition B = new TopicPartition("b", 2);

  private final InputProgress progress = new InputProgress();

  @Test
  void shouldTellHowFarEachInputIsRead() {
    InputProgress.Task task = progress.open(List.of("a", "b"), 2);
    assertThat(progress.unknown()).hasSize(2);

    task.reads("a", 7);

    assertThat(progress.read()).containsOnly(Map.entry(A, 8L), Map.entry(B, 0L));
    assertThat(progress.unknown()).hasSize(1);
  }

  @Test
  void shouldTakeWhatWasCommittedForWhatWasNotReadYet() {
    progress.open(List.of("a", "b"), 2).reads("a", 7);

    progress.restored(progress.unknown(), Map.of(A, 3L, B, 5L, new TopicPartition("c", 0), 1L));

    assertThat(progress.read()).containsOnly(Map.entry(A, 8L), Map.entry(B, 5L));
    assertThat(progress.unknown()).isEmpty();
  }

  /** It may have been elsewhere meanwhile, and be further than this instance knows. */
  @Test
  void shouldNotKnowHowFarAPartitionIsThatComesBack() {
    progress.open(List.of("a"), 2).reads("a", 7);

    InputProgress.Task unused = progress.open(List.of("a"), 2);

    assertThat(progress.unknown()).hasSize(1);
    assertThat(progress.read()).as("somebody has seen it").containsOnly(Map.entry(A, 8L));
    progress.restored(progress.unknown(), Map.of(A, 20L));
    assertThat(progress.read()).containsOnly(Map.entry(A, 20L));
  }

  /** What is known of the task before says nothing of it. */
  @Test
  void shouldNotTakeAnOldAnswerForATaskThatWasOpenedSince() {
    InputProgress.Task unused = progress.open(List.of("a"), 2);
    List<InputProgress.Input> asked = progress.unknown();
    unused = progress.open(List.of("a"), 2);

    progress.restored(asked, Map.of(A, 3L));

    assertThat(progress.unknown()).hasSize(1);
  }
}
