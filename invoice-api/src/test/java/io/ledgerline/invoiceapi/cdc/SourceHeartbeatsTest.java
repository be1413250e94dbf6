package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.SettableClock;
import io.ledgerline.invoiceapi.cdc.CdcStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceHeartbeatsTest {
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);
  private static final Instant START = Instant.parse("2022-11-03T14:00:00Z");
  private static final Step OUTAGE = new Step(Optional.empty(), Optional.empty(), true);

  /** What Kafka tells next; to hand a step over means that the one before has been seen. */
  private final BlockingQueue<Step> steps = new SynchronousQueue<>();

  private final SettableClock clock = new SettableClock(START);
  private final BlockingQueue<Boolean> connections = new ArrayBlockingQueue<>(10);
  private final SourceHeartbeats heartbeats =
      new SourceHeartbeats(
          reader -> {
            connections.add(true);
            reader.accept(new ScriptedLog());
          },
          clock,
          Duration.ofSeconds(1));

  private record Step(
      Optional<Heartbeat> heartbeat, Optional<CdcOffsets> offsets, boolean outage) {}

  private final class ScriptedLog implements SourceLog {
    private Step current;

    @Override
    public Optional<Heartbeat> newest(Duration during) {
      try {
        current = steps.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException(e);
      }
      if (current.outage()) {
        throw new KafkaException("no broker");
      }
      return current.heartbeat();
    }

    @Override
    public Optional<CdcOffsets> offsets() {
      return current.offsets();
    }
  }

  @AfterEach
  void stop() {
    heartbeats.close();
  }

  @Test
  void shouldKnowNothingAtFirst() {
    assertThat(heartbeats.status().state()).isEqualTo(State.ABSENT);
    assertThat(heartbeats.status().unreadRecords()).isEmpty();
  }

  @Test
  void shouldTellWhatTheLastSampleSaw() throws Exception {
    heartbeats.start();
    play(step(START, 10, 8), step(START.plusSeconds(1), 12, 12), step(12, 12));

    CdcStatus status = heartbeats.status();
    assertThat(status.state()).isEqualTo(State.UP);
    assertThat(status.lsn()).contains(START.plusSeconds(1).toEpochMilli());
    assertThat(status.unreadRecords()).contains(0L);
    assertThat(status.freshness()).contains(Duration.ZERO);
  }

  @Test
  void shouldConnectAgainAndAgeMeanwhile() throws Exception {
    heartbeats.start();
    play(step(START, 10, 10), OUTAGE);
    assertThat(connections.poll(5, TimeUnit.SECONDS)).isTrue();
    assertThat(connections.poll(5, TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofSeconds(30));

    CdcStatus away = heartbeats.status();
    assertThat(away.state()).isEqualTo(State.SILENT);
    assertThat(away.heartbeatAge()).contains(Duration.ofSeconds(30));
    assertThat(away.unreadRecords()).isEmpty();
    assertThat(away.freshness()).contains(Duration.ofSeconds(30));

    play(step(START.plusSeconds(30), 11, 11), step(11, 11));
    assertThat(heartbeats.status().state()).isEqualTo(State.UP);
    assertThat(heartbeats.status().freshness()).contains(Duration.ZERO);
  }

  @Test
  void shouldNotSpeakOfChangesThatAnotherInstanceReads() throws Exception {
    heartbeats.start();
    Step elsewhere = new Step(Optional.of(Heartbeats.at(START)), Optional.empty(), false);
    play(step(START, 10, 10), elsewhere, elsewhere);

    assertThat(heartbeats.status().state()).isEqualTo(State.UP);
    assertThat(heartbeats.status().unreadRecords()).isEmpty();
    assertThat(heartbeats.status().freshness()).isEmpty();
  }

  private void play(Step... script) throws InterruptedException {
    for (Step step : script) {
      assertThat(steps.offer(step, 5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Step step(Instant heartbeat, long end, long committed) {
    return new Step(
        Optional.of(Heartbeats.at(heartbeat)), Optional.of(offsets(end, committed)), false);
  }

  private static Step step(long end, long committed) {
    return new Step(Optional.empty(), Optional.of(offsets(end, committed)), false);
  }

  private static CdcOffsets offsets(long end, long committed) {
    return new CdcOffsets(Map.of(STAFF, end), Map.of(STAFF, committed));
  }
}
