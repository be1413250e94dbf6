package io.ledgerline.invoiceapi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
  private static final TopicPartition FIRST = new TopicPartition("invoices-changelog", 0);
  private static final TopicPartition SECOND = new TopicPartition("invoices-changelog", 1);

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final RestoreProgress progress = new RestoreProgress(clock);

  @Test
  void shouldEstimateTheRestFromTheRateSoFar() {
    progress.onRestoreStart(FIRST, "invoices", 0, 1_000);
    progress.onRestoreStart(SECOND, "invoices", 500, 1_500);
    clock.advance(Duration.ofSeconds(10));
    progress.onBatchRestored(FIRST, "invoices", 500, 500);

    assertThat(progress.snapshot())
        .isEqualTo(
            new RestoreProgress.Snapshot(2, 500, 2_000, Optional.of(Duration.ofSeconds(30))));
  }

  @Test
  void shouldReportNothingOnceAllIsRestored() {
    progress.onRestoreStart(FIRST, "invoices", 0, 1_000);
    progress.onRestoreStart(SECOND, "invoices", 0, 1_000);
    progress.onRestoreEnd(FIRST, "invoices", 1_000);
    progress.onRestoreSuspended(SECOND, "invoices", 10);

    assertThat(progress.snapshot().stores()).isZero();
    assertThat(progress.snapshot().remaining()).isEmpty();
  }
}
