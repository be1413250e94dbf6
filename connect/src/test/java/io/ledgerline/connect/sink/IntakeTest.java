package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class IntakeTest {
  private static final TopicPartition BUSY = new TopicPartition("t", 0);
  private static final TopicPartition QUIET = new TopicPartition("t", 1);

  private final FakeContext context = new FakeContext();
  private final Lane<FakeRows> lane = new Lane<>("t");
  private final Intake<FakeRows> intake =
      new Intake<>(
          new BatchLimits(Grouping.BY_PARTITION, 5, 8, 100, 1_000),
          new DeadLetters(
              (record, error) -> CompletableFuture.completedFuture(null),
              new SinkMetrics(context.pluginMetrics())),
          () -> this.now);
  private long now;

  IntakeTest() {
    lane.add(BUSY);
    lane.add(QUIET);
    lane.flow(FakeRows::new);
    lane.polled();
  }

  @Test
  void shouldFillABatchForEachPartition() {
    fill(QUIET, 0, 1);
    fill(BUSY, 0, 4);
    assertThat(intake.takeFull(BUSY)).isEmpty();
    fill(BUSY, 4, 5);
    assertThat(span(intake.takeFull(BUSY))).isEqualTo(Map.of(BUSY, new Span(0, 5)));
    assertThat(span(intake.take(QUIET))).isEqualTo(Map.of(QUIET, new Span(0, 1)));
  }

  @Test
  void shouldCloseTheLargestWhenAllTogetherAreTooLarge() {
    lane.add(new TopicPartition("t", 2));
    fill(BUSY, 0, 3);
    fill(QUIET, 0, 4);
    fill(new TopicPartition("t", 2), 0, 1);
    assertThat(span(intake.takeFull(BUSY))).isEqualTo(Map.of(QUIET, new Span(0, 4)));
    assertThat(intake.takeFull(BUSY)).isEmpty();
  }

  @Test
  void shouldCloseWhatHasWaitedLongEnough() {
    fill(QUIET, 0, 1);
    now = 60;
    fill(BUSY, 0, 1);
    assertThat(intake.remainingMs()).isEqualTo(40);
    assertThat(intake.takeDue()).isEmpty();
    now = 100;
    assertThat(span(intake.takeDue())).containsOnlyKeys(QUIET);
    assertThat(intake.takeDue()).isEmpty();
  }

  @Test
  void shouldHoldABatchUntilItsEndWhateverTheLimits() {
    lane.position(0).startAt(0, 7);
    fill(BUSY, 0, 6);
    now = 1_000;
    assertThat(intake.takeFull(BUSY)).isEmpty();
    assertThat(intake.takeDue()).isEmpty();
    assertThat(intake.remainingMs()).isEqualTo(Long.MAX_VALUE);
    fill(BUSY, 6, 7);
    assertThat(add(BUSY, "v", 7)).isFalse();
    assertThat(span(intake.takeFull(BUSY))).isEqualTo(Map.of(BUSY, new Span(0, 7)));
  }

  @Test
  void shouldEndABatchWhereNoRecordIs() {
    lane.position(0).startAt(0, 7);
    fill(BUSY, 0, 2);
    assertThat(add(BUSY, "v", 9)).isFalse();
    assertThat(span(intake.take(BUSY))).isEqualTo(Map.of(BUSY, new Span(0, 7)));
    assertThat(add(BUSY, "v", 9)).isTrue();
    assertThat(span(intake.take(BUSY))).isEqualTo(Map.of(BUSY, new Span(7, 10)));
  }

  @Test
  void shouldPassNoFurtherThanTheEnd() {
    lane.position(0).startAt(0, 7);
    lane.position(0).consume(12);
    intake.pass(lane);
    intake.pass(lane);
    assertThat(span(intake.takeDue())).isEqualTo(Map.of(BUSY, new Span(0, 7)));
    intake.pass(lane);
    assertThat(span(intake.take(BUSY))).isEqualTo(Map.of(BUSY, new Span(7, 12)));
  }

  @Test
  void shouldForgetWhatMayNotBeClosedWhenItsPartitionGoes() {
    lane.position(0).startAt(0, 7);
    fill(BUSY, 0, 6);
    assertThat(intake.take(BUSY)).isEmpty();
    assertThat(intake.take(BUSY)).isEmpty();
  }

  @Test
  void shouldRefuseARecordThatSplitsARange() {
    lane.position(0).startAt(0, 7);
    fill(BUSY, 0, 2);
    assertThatThrownBy(() -> add(BUSY, "apart", 2))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessageStartingWith("topic t, partition 0, offset 2: the record does not fit")
        .hasMessageContaining("up to offset 6");
  }

  @Test
  void shouldForgetADroppedTopicsBytes() {
    fill(BUSY, 0, 4);
    fill(QUIET, 0, 4);
    intake.drop("t");
    lane.position(0).startAt(0);
    fill(BUSY, 0, 1);
    assertThat(intake.takeFull(BUSY)).isEmpty();
    assertThat(span(intake.take(BUSY))).isEqualTo(Map.of(BUSY, new Span(0, 1)));
  }

  private void fill(TopicPartition partition, long from, long to) {
    for (long offset = from; offset < to; offset++) {
      assertThat(add(partition, "v", offset)).isTrue();
    }
  }

  private boolean add(TopicPartition partition, String value, long offset) {
    return intake.add(
        lane, lane.position(partition.partition()), Rig.record(partition, value, offset));
  }

  private static Map<TopicPartition, Span> span(Optional<Batch<FakeRows>> batch) {
    return batch.orElseThrow().parts().get(0).spans();
  }
}
