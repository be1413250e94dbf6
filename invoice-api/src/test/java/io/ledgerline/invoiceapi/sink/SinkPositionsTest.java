package io.ledgerline.invoiceapi.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SinkPositionsTest {
  private static final List<SinkPosition> BEHIND =
      List.of(new SinkPosition("warehouse-sink", 7, List.of()));

  private final SettableClock clock = new SettableClock(Instant.parse("2022-11-03T14:20:00Z"));
  private final BlockingQueue<List<SinkPosition>> answers = new LinkedBlockingQueue<>();
  private final SinkPositions positions = new SinkPositions(this::ask, () -> {}, clock);

  /** Waits for what the test puts in; an empty list stands for Kafka that does not answer. */
  private List<SinkPosition> ask() {
    try {
      List<SinkPosition> answer = answers.take();
      if (answer.isEmpty()) {
        throw new KafkaException("away");
      }
      return answer;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    positions.close();
  }

  @Test
  void shouldTellWhatIsKnownWithoutWaiting() throws Exception {
    assertThat(positions.newest()).isEmpty();
    answers.put(BEHIND);
    awaitPositions();

    clock.advance(Duration.ofSeconds(10));
    assertThat(positions.newest()).as("while it is asked for anew").contains(BEHIND);
  }

  @Test
  void shouldForgetWhatIsOldAndAskAgain() throws Exception {
    assertThat(positions.newest()).isEmpty();
    answers.put(BEHIND);
    awaitPositions();

    clock.advance(Duration.ofSeconds(31));
    assertThat(positions.newest()).isEmpty();
    answers.put(List.of());
    answers.put(BEHIND);
    awaitPositions();
  }

  private void awaitPositions() throws InterruptedException {
    while (positions.newest().isEmpty()) {
      Thread.sleep(1);
    }
    assertThat(positions.newest()).contains(BEHIND);
  }
}
