package io.ledgerline.streamsapp.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapshotProgressTest {
  private static final Instant ENDED = Instant.parse("2026-11-20T12:00:00.123Z");
  private static final Source AT_50 = new Source(50, ENDED);

  @Test
  void shouldBeCompleteWhenTheLastRowFollowsTheEnd() {
    SnapshotProgress progress = SnapshotProgress.NONE.seen(50).seen(50);
    assertThat(progress.isComplete()).isFalse();
    progress = progress.ended(AT_50, 3);
    assertThat(progress.isComplete()).isFalse();
    progress = progress.seen(50);

    assertThat(progress.isComplete()).isTrue();
    assertThat(progress.source()).isEqualTo(AT_50);
  }

  @Test
  void shouldBeCompleteWhenTheEndFollowsTheLastRow() {
    assertThat(SnapshotProgress.NONE.seen(50).ended(AT_50, 1).isComplete()).isTrue();
  }

  @Test
  void shouldBeCompleteAtOnceWhenTheTableIsEmpty() {
    assertThat(SnapshotProgress.NONE.ended(AT_50, 0).isComplete()).isTrue();
  }

  @Test
  void shouldBeIncompleteWhenNoRowOfATableThatHasSomeHasCome() {
    assertThat(SnapshotProgress.NONE.ended(AT_50, 1).isComplete()).isFalse();
  }

  @Test
  void shouldForgetAnAbortedSnapshotWhenANewOneBegins() {
    SnapshotProgress aborted = SnapshotProgress.NONE.seen(50).seen(50).ended(AT_50, 5);
    SnapshotProgress anew = aborted.seen(60);
    assertThat(anew).isEqualTo(new SnapshotProgress(60, 1, -1, null));

    SnapshotProgress complete = anew.seen(60).ended(new Source(60, ENDED), 2);
    assertThat(complete.isComplete()).isTrue();
    assertThat(complete.source().lsn()).isEqualTo(60);
  }

  @Test
  void shouldForgetAnAbortedSnapshotWhenANewOneEndsWithoutRows() {
    SnapshotProgress aborted = SnapshotProgress.NONE.seen(50).seen(50);

    assertThat(aborted.ended(new Source(60, ENDED), 0))
        .isEqualTo(new SnapshotProgress(60, 0, 0, ENDED));
  }

  @Test
  void shouldNotCountRowsOfAnAbortedSnapshotForANewOne() {
    assertThat(SnapshotProgress.NONE.seen(50).ended(new Source(60, ENDED), 1).isComplete())
        .isFalse();
  }

  @Test
  void shouldLeaveOutWhatComesAgainOfAnOlderSnapshot() {
    SnapshotProgress progress = SnapshotProgress.NONE.seen(60);

    assertThat(progress.seen(50)).isEqualTo(progress);
    assertThat(progress.ended(AT_50, 0)).isEqualTo(progress);
  }

  @Test
  void shouldBeCompletedOnceHoweverOftenItsEndComes() {
    SnapshotProgress before = SnapshotProgress.NONE.seen(50);
    SnapshotProgress complete = before.ended(AT_50, 1);

    assertThat(complete.completes(before)).isTrue();
    assertThat(complete.ended(AT_50, 1).completes(complete)).isFalse();
    assertThat(complete.ended(new Source(40, ENDED), 0).completes(complete)).isFalse();
    assertThat(complete.ended(new Source(60, ENDED), 0).completes(complete)).isTrue();
    assertThat(before.completes(SnapshotProgress.NONE)).isFalse();
  }

  @Test
  void shouldBeReadAsItWasWritten() {
    SnapshotProgress ended = new SnapshotProgress(27_027_064, 3, 4, ENDED);

    assertThat(SnapshotProgressCodec.decode(SnapshotProgressCodec.encode(ended))).isEqualTo(ended);
    assertThat(SnapshotProgressCodec.decode(SnapshotProgressCodec.encode(SnapshotProgress.NONE)))
        .isEqualTo(SnapshotProgress.NONE);
  }
}
