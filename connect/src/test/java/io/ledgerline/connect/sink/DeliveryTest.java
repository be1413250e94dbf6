package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

final class DeliveryTest {
  private final Rig<FakeRows, FakeDestination> rig = Rig.together();

  @Test
  void shouldGoOnWhereTheDestinationStandsWhateverTheGroupSays() {
    TopicPartition topic = rig.partition("t", 0, values(20));
    rig.destination.offsets.put(topic, 15L);
    rig.open(topic);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(15L, 16L, 17L, 18L, 19L);
    assertThat(rig.committed(topic).offset()).isEqualTo(20);
    assertThat(rig.committed(topic).metadata()).isEmpty();
  }

  @Test
  void shouldPauseWhenTheWriterIsBehindAndResumeWhenItIsNot() {
    TopicPartition topic = rig.partition("t", 0, values(100));
    rig.open(topic);
    rig.write();
    for (int i = 0; i < 10; i++) {
      rig.poll(10);
    }
    assertThat(rig.context.paused).containsExactly(topic);
    assertThat(rig.writerWork).hasSize(2);
    assertThat(rig.committed(topic).offset()).isZero();
    rig.settle();
    assertThat(rig.context.paused).isEmpty();
    assertThat(rig.destination.appliedOffsets(topic)).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void shouldReadAgainWhenAnotherWriterHasWon() {
    TopicPartition topic = rig.partition("t", 0, values(30));
    rig.open(topic);
    rig.write();
    rig.poll(10);
    rig.poll(10);
    rig.destination.offsets.put(topic, 5L);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).hasSize(25).startsWith(5L).endsWith(29L);
    assertThat(rig.context.metric("rewinds-total")).isEqualTo(1.0);
  }

  @Test
  void shouldDecideAnUnknownCommitByTheOffsets() {
    TopicPartition topic = rig.partition("t", 0, values(5));
    rig.open(topic);
    rig.write();
    rig.destination.failAfterwards = true;
    rig.destination.failures = 1;
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(rig.context.metric("retries-total")).isEqualTo(1.0);
  }

  @Test
  void shouldStopOnlyTheTopicThatItsDestinationRefuses() {
    TopicPartition bad = rig.partition("bad", 0, values(8));
    TopicPartition good = rig.partition("good", 0, values(8));
    rig.destination.broken.add("bad");
    rig.open(bad, good);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(good)).hasSize(8);
    assertThat(rig.context.paused).contains(bad).doesNotContain(good);
    assertThat(rig.committed(bad).metadata()).isEqualTo("stopped: broken bad");
    assertThat(rig.committed(bad).offset()).isZero();
    assertThat(rig.context.metric("topics-stopped")).isEqualTo(1);
    rig.destination.broken.clear();
    rig.settle();
    assertThat(rig.destination.appliedOffsets(bad)).hasSize(8).doesNotHaveDuplicates();
    assertThat(rig.committed(bad).metadata()).isEmpty();
    assertThat(rig.context.metric("topics-stopped")).isEqualTo(0);
  }

  @Test
  void shouldApplyWhatComesBeforeAMisfit() {
    TopicPartition topic = rig.partition("t", 0, "a", "b", "misfit", "c");
    rig.open(topic);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(0L, 1L);
    assertThat(rig.committed(topic).metadata()).isEqualTo("stopped: misfit at 2");
    assertThat(rig.committed(topic).offset()).isEqualTo(2);
    rig.log.get(topic).set(2, Rig.record(topic, "repaired", 2));
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void shouldStopATopicThatCannotBePrepared() {
    TopicPartition topic = rig.partition("t", 0);
    rig.destination.missing.add("t");
    rig.open(topic);
    rig.settle();
    assertThat(rig.committed(topic).metadata()).isEqualTo("stopped: no t");
    rig.destination.missing.clear();
    rig.settle();
    assertThat(rig.committed(topic).metadata()).isEmpty();
  }

  @Test
  void shouldPassADeadLetterOnlyOnceItIsWritten() {
    TopicPartition topic = rig.partition("t", 0, "a", "poison", "b");
    List<String> reported = new ArrayList<>();
    rig.context.reporter =
        (record, error) -> {
          reported.add(error.getMessage());
          return CompletableFuture.completedFuture(null);
        };
    rig.open(topic);
    rig.settle();
    assertThat(reported).containsExactly("topic t, partition 0, offset 1: poison");
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(0L, 2L);
    assertThat(rig.committed(topic).offset()).isEqualTo(3);
  }

  @Test
  void shouldEndTheTaskWhenADeadLetterIsLost() {
    TopicPartition topic = rig.partition("t", 0, "poison");
    rig.context.reporter =
        (record, error) -> CompletableFuture.failedFuture(new IllegalStateException("broker"));
    rig.open(topic);
    assertThatThrownBy(rig::settle)
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("A dead letter of topic t could not be written");
    assertThat(rig.destination.offsets).isEmpty();
  }

  @Test
  void shouldApplyNothingBehindAMistake() {
    Rig<FakeRows, FakeDestination> parted = Rig.byPartition(new FakeDestination(), 5);
    TopicPartition first = parted.partition("t", 0, values(5));
    TopicPartition second = parted.partition("u", 0, values(5));
    parted.open(first, second);
    parted.write();
    parted.poll(5);
    parted.poll(5);
    assertThat(parted.writerWork).hasSize(2);
    parted.destination.mistake = new IllegalStateException("mistake");
    parted.writerWork.poll().run();
    parted.destination.mistake = null;
    parted.write();
    assertThat(parted.destination.applied).isEmpty();
    assertThatThrownBy(() -> parted.poll(5)).hasMessageContaining("mistake");
  }

  @Test
  void shouldStopATopicThatWasCreatedAnew() {
    TopicPartition topic = rig.partition("t", 0, values(3));
    rig.destination.offsets.put(topic, 50L);
    rig.open(topic);
    rig.settle();
    assertThat(rig.destination.applied).isEmpty();
    assertThat(rig.committed(topic).metadata())
        .startsWith("stopped: topic t, partition 0 has offset 0 where 50 comes next");
    rig.destination.offsets.clear();
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).hasSize(3);
  }

  @Test
  void shouldLeaveABatchOfRevokedPartitionsToTheDestination() {
    TopicPartition gone = rig.partition("t", 0, values(4));
    TopicPartition kept = rig.partition("t", 1, values(4));
    rig.open(gone, kept);
    rig.write();
    rig.poll(10);
    rig.poll(10);
    rig.close(gone);
    rig.destination.offsets.put(gone, 2L);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(gone)).isEmpty();
    assertThat(rig.destination.appliedOffsets(kept)).containsExactly(0L, 1L, 2L, 3L);
    rig.open(gone);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(gone)).containsExactly(2L, 3L);
  }

  @Test
  void shouldSayWhatItWaitsFor() {
    TopicPartition topic = rig.partition("t", 0, values(4));
    List<String> notes = new ArrayList<>();
    rig.whilePausing = () -> notes.add(rig.committed(topic).metadata());
    rig.destination.failures = 2;
    rig.open(topic);
    rig.settle();
    assertThat(notes).containsExactly("waiting: down", "waiting: down");
    assertThat(rig.committed(topic).metadata()).isEmpty();
    assertThat(rig.destination.appliedOffsets(topic)).hasSize(4);
  }

  @Test
  void shouldSealABatchBeforeARecordThatMayNotShareIt() {
    TopicPartition topic = rig.partition("t", 0, "a", "b", "apart", "c");
    rig.open(topic);
    rig.settle();
    assertThat(rig.destination.appliedOffsets(topic)).containsExactly(0L, 1L, 2L, 3L);
    assertThat(rig.context.metric("batches-applied-total")).isEqualTo(2.0);
  }

  @Test
  void shouldPassWhatTheWorkerDroppedAtTheEndOfAPartition() {
    TopicPartition topic = rig.partition("t", 0, "a");
    rig.open(topic);
    rig.settle();
    rig.read.put(topic, 3L);
    assertThat(rig.committed(topic).offset()).isEqualTo(1);
    rig.settle();
    assertThat(rig.committed(topic).offset()).isEqualTo(3);
    assertThat(rig.destination.offsets).containsEntry(topic, 3L);
  }

  private static String[] values(int count) {
    String[] values = new String[count];
    Arrays.fill(values, "v");
    return values;
  }
}
