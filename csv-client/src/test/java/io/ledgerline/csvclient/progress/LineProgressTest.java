package io.ledgerline.csvclient.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineProgressTest {
  private final List<String> out = new ArrayList<>();
  private long now = -5;

  @Test
  void shouldWriteALineAtMostEveryFiveSeconds() {
    Progress progress = new LineProgress(out::add, () -> now);
    progress.start(40_000_000);

    for (int i = 0; i < 11; i++) {
      now += Duration.ofSeconds(1).toNanos();
      progress.advance(1_000_000);
    }
    progress.finish();

    assertThat(out)
        .containsExactly(
            "5.0 of 40.0 MB (12 %), 1.0 MB/s, 35 s left",
            "10.0 of 40.0 MB (25 %), 1.0 MB/s, 30 s left");
  }

  @Test
  void shouldSayNothingOfAShortRun() {
    Progress progress = new LineProgress(out::add, () -> now);
    progress.start(0);
    progress.advance(10);
    progress.finish();

    assertThat(out).isEmpty();
  }
}
