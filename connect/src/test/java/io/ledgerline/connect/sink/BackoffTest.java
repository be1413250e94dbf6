package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private final Backoff backoff = new Backoff(200, 30_000);

  @Test
  void shouldPauseAnywhereUpToTheDoubledTime() {
    assertThat(pauses(1).max().getAsLong()).isBetween(190L, 200L);
    assertThat(pauses(1).min().getAsLong()).isBetween(0L, 10L);
    assertThat(pauses(4).max().getAsLong()).isBetween(1_550L, 1_600L);
  }

  @Test
  void shouldNeverPauseLongerThanTheMost() {
    assertThat(
            IntStream.of(9, 60, 63, 64, 1_000_000)
                .flatMap(n -> pauses(n).mapToInt(Math::toIntExact)))
        .allMatch(pause -> pause >= 0 && pause <= 30_000);
  }

  private LongStream pauses(int failures) {
    Random random = new Random(1);
    return LongStream.generate(() -> backoff.pause(failures, random)).limit(2_000);
  }
}
