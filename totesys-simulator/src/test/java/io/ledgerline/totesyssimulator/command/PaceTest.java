package io.ledgerline.totesyssimulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void shouldWaitAsLongAsTheChangesAreWorth() {
    Pace pace = new Pace(2, 0);

    assertThat(pace.pause(3, SECOND / 2)).isEqualTo(SECOND);
    assertThat(pace.pause(0, 2 * SECOND)).isZero();
    assertThat(pace.pause(1, 2 * SECOND)).isZero();
    assertThat(pace.pause(1, 2 * SECOND)).isEqualTo(SECOND / 2);
  }

  @Test
  void shouldMakeUpForASecondAtMost() {
    Pace pace = new Pace(1, 0);

    assertThat(pace.pause(1, 100 * SECOND)).isZero();
    assertThat(pace.pause(1, 100 * SECOND)).isEqualTo(SECOND);
  }
}
