package io.ledgerline.localstack.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RestartLimiterTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final RestartLimiter limiter = new RestartLimiter(3, Duration.ofMinutes(1));

  @Test
  void shouldRefuseOneTooMany() {
    assertThat(limiter.next("kafka", 0)).isEqualTo(1);
    assertThat(limiter.next("kafka", 1)).isEqualTo(2);
    assertThat(limiter.next("kafka", 2)).isEqualTo(3);
    assertThat(limiter.next("kafka", 3)).isZero();
  }

  @Test
  void shouldForgetWhatIsLongAgo() {
    for (int i = 0; i < 10; i++) {
      assertThat(limiter.next("kafka", i * 31L * SECOND)).isBetween(1, 2);
    }
  }

  @Test
  void shouldCountEachPartByItself() {
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.next("kafka", i)).isPositive();
    }

    assertThat(limiter.next("registry", 3)).isEqualTo(1);
  }
}
