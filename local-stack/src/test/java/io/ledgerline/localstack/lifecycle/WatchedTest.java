package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WatchedTest {

  @Test
  void shouldTendLessAndLessOftenButEveryMinuteAtLeast() {
    assertThat(Stream.iterate(Duration.ofSeconds(10), Watched::next).limit(5))
        .extracting(Duration::toSeconds)
        .containsExactly(10L, 20L, 40L, 60L, 60L);
  }
}
