package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);
  private static final TopicPartition ORDERS = new TopicPartition("totesys.public.sales_order", 0);
  private static final Instant START = Instant.parse("2022-11-03T14:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final Freshness freshness = new Freshness(clock);

  @Test
  void shouldClaimNothingBeforeAProof() {
    assertThat(freshness.age()).isEmpty();

    freshness.observe(START, offsets(10, 9));

    assertThat(freshness.age()).isEmpty();
  }

  @Test
  void shouldBeZeroWhileTheNewestHeartbeatIsProvedAndYoung() {
    freshness.observe(START, offsets(10, 10));
    at(2_999);

    assertThat(freshness.age()).contains(Duration.ZERO);
  }

  @Test
  void shouldGrowOldWithTheHeartbeatWhenNoneFollows() {
    freshness.observe(START, offsets(10, 10));
    at(3_000);
    assertThat(freshness.age()).contains(Duration.ofSeconds(3));

    at(60_000);
    freshness.observe(START, offsets(10, 10));
    assertThat(freshness.age()).contains(Duration.ofSeconds(60));
  }

  @Test
  void shouldCountFromTheLastProofWhileChangesAreUnread() {
    freshness.observe(START, offsets(10, 10));
    at(1_000);
    freshness.observe(START.plusSeconds(1), offsets(15, 10));
    assertThat(freshness.age()).contains(Duration.ofSeconds(1));

    at(2_000);
    freshness.observe(START.plusSeconds(2), offsets(20, 14));
    assertThat(freshness.age()).contains(Duration.ofSeconds(2));
  }

  @Test
  void shouldProveAnEarlierHeartbeatWhileMoreKeepsComing() {
    freshness.observe(START, offsets(10, 5));
    at(1_000);
    freshness.observe(START.plusSeconds(1), offsets(20, 15));
    assertThat(freshness.age()).contains(Duration.ofSeconds(1));

    at(2_000);
    freshness.observe(START.plusSeconds(2), offsets(30, 25));
    assertThat(freshness.age()).contains(Duration.ofSeconds(1));
  }

  @Test
  void shouldNeedEveryPartition() {
    freshness.observe(
        START, new CdcOffsets(Map.of(STAFF, 10L, ORDERS, 3L), Map.of(STAFF, 99L, ORDERS, 2L)));
    assertThat(freshness.age()).isEmpty();

    freshness.observe(
        START, new CdcOffsets(Map.of(STAFF, 10L, ORDERS, 3L), Map.of(STAFF, 99L, ORDERS, 3L)));
    assertThat(freshness.age()).contains(Duration.ZERO);
  }

  @Test
  void shouldComeBackAfterALongStandstill() {
    for (int second = 0; second < 1_000; second++) {
      at(second * 1_000L);
      freshness.observe(START.plusSeconds(second), offsets(second + 1, 0));
    }
    assertThat(freshness.age()).isEmpty();

    freshness.observe(START.plusSeconds(999), offsets(1_000, 1_000));
    assertThat(freshness.age().orElseThrow()).isGreaterThan(Duration.ZERO);
    freshness.observe(START.plusSeconds(999), offsets(1_000, 1_000));
    assertThat(freshness.age()).contains(Duration.ZERO);
  }

  @Test
  void shouldNotBeNegativeWhenTheSourcesClockIsAhead() {
    freshness.observe(START.plusSeconds(5), offsets(10, 10));
    freshness.observe(START.plusSeconds(6), offsets(20, 10));

    assertThat(freshness.age()).contains(Duration.ZERO);
  }

  private void at(long millis) {
    clock.set(START.plusMillis(millis));
  }

  private static CdcOffsets offsets(long end, long committed) {
    return new CdcOffsets(Map.of(STAFF, end), Map.of(STAFF, committed));
  }
}
