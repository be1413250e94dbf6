package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.cdc.CdcStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CdcStatusTest {
  private static final Instant NOW = Instant.parse("2022-11-03T14:00:00Z");

  @Test
  void shouldBeUpUntilTheHeartbeatIsTenSecondsOld() {
    assertThat(status(Duration.ofSeconds(10)).state()).isEqualTo(State.UP);
    assertThat(status(Duration.ofMillis(10_001)).state()).isEqualTo(State.SILENT);
    assertThat(status(Duration.ofSeconds(-1)).heartbeatAge()).contains(Duration.ZERO);
  }

  @Test
  void shouldTellOfTheNewestHeartbeat() {
    CdcStatus status = status(Duration.ofSeconds(1));

    assertThat(status.lsn()).contains(NOW.minusSeconds(1).toEpochMilli());
    assertThat(status.slotLagBytes()).contains(56L);
    assertThat(status.walStatus()).contains("reserved");
    assertThat(status.heartbeatAge()).contains(Duration.ofSeconds(1));
  }

  @Test
  void shouldBeAbsentBeforeTheFirstHeartbeat() {
    assertThat(CdcStatus.of(Optional.empty(), Optional.of(0L), Optional.empty(), NOW).state())
        .isEqualTo(State.ABSENT);
  }

  private static CdcStatus status(Duration age) {
    return CdcStatus.of(
        Optional.of(Heartbeats.at(NOW.minus(age))), Optional.of(0L), Optional.empty(), NOW);
  }
}
