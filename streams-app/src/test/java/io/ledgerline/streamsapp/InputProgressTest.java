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
    assertThat(progress.read())
        .containsOnly(Map.entry(A, InputProgress.UNKNOWN), Map.entry(B, InputProgress.UNKNOWN));

    task.reads("a", 7);

    assertThat(progress.read()).containsOnly(Map.entry(A, 8L), Map.entry(B, InputProgress.UNKNOWN));
  }

  @Test
  void shouldTakeWhatWasCommittedForWhatWasNotReadYet() {
    progress.open(List.of("a", "b"), 2).reads("a", 7);

    progress.restored(Map.of(A, 3L, B, 5L, new TopicPartition("c", 0), 1L));

    assertThat(progress.read()).containsOnly(Map.entry(A, 8L), Map.entry(B, 5L));
  }

  /** The partition may have been elsewhere meanwhile, and be further than this instance knows. */
  @Test
  void shouldForgetWhenAPartitionComesBack() {
    InputProgress.Task first = progress.open(List.of("a"), 2);
    first.reads("a", 7);

    InputProgress.Task second = progress.open(List.of("a"), 2);
    first.close();

    assertThat(progress.read()).containsOnly(Map.entry(A, InputProgress.UNKNOWN));
    second.close();
    assertThat(progress.read()).isEmpty();
  }
}
