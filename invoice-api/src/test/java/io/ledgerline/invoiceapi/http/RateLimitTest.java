package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong now = new AtomicLong();

  @Test
  void shouldAllowSoManyASecond() {
    RateLimit limit = new RateLimit(5, now::get);

    assertThat(taken(limit, "a", 20)).isEqualTo(5);
    now.addAndGet(SECOND / 5);
    assertThat(taken(limit, "a", 20)).as("a fifth of a second later").isEqualTo(1);
    now.addAndGet(100 * SECOND);
    assertThat(taken(limit, "a", 20)).as("what was not used is not saved up").isEqualTo(5);
  }

  @Test
  void shouldCountEachClientForItself() {
    RateLimit limit = new RateLimit(2, now::get);

    assertThat(taken(limit, "a", 5)).isEqualTo(2);
    assertThat(taken(limit, "b", 5)).isEqualTo(2);
  }

  @Test
  void shouldForgetWhoHasNotAskedForTheLongest() {
    RateLimit limit = new RateLimit(1, now::get);
    assertThat(limit.take("first")).isTrue();

    IntStream.range(0, 10_000).forEach(i -> assertThat(limit.take("client " + i)).isTrue());

    assertThat(limit.take("client 9999")).as("still known").isFalse();
    assertThat(limit.take("first")).as("forgotten").isTrue();
  }

  @Test
  void shouldAllowAnyNumberWithoutALimit() {
    assertThat(taken(new RateLimit(0, now::get), "a", 1_000)).isEqualTo(1_000);
  }

  private static long taken(RateLimit limit, String client, int times) {
    return IntStream.range(0, times).filter(i -> limit.take(client)).count();
  }
}
