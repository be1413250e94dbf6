package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class ClaimsTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 1);

  private final MemoryStore store = new MemoryStore();
  private final Claims claims = new Claims(store);

  @Test
  void shouldKeepTheFirstOfTwoClaims() throws Exception {
    Claim claim = new Claim(5, 9, List.of("a", "b"));
    assertThat(claims.make(PARTITION, claim)).isEqualTo(claim);
    assertThat(claims.make(PARTITION, claim)).isEqualTo(claim);
    assertThat(claims.make(PARTITION, new Claim(5, 20, List.of()))).isEqualTo(claim);
    assertThat(store.objects).containsOnlyKeys("_claims/t+1+00000000000000000005");
    assertThat(new String(store.objects.get("_claims/t+1+00000000000000000005"), UTF_8))
        .isEqualTo("{\"first\":5,\"last\":9,\"files\":[\"a\",\"b\"]}");
  }

  @Test
  void shouldFindNoLastClaimWhereThereIsNone() throws Exception {
    claims.make(new TopicPartition("t", 10), new Claim(0, 1, List.of()));
    claims.make(new TopicPartition("t.u", 1), new Claim(0, 1, List.of()));
    assertThat(claims.last(PARTITION)).isEmpty();
  }

  @Property(tries = 300)
  void shouldFindTheLastOfAnyNumberOfClaims(
      @ForAll @IntRange(min = 1, max = 400) int count,
      @ForAll @IntRange(min = 1, max = 7) int page,
      @ForAll long seed)
      throws UnavailableException {
    Random random = new Random(seed);
    store.objects.clear();
    store.page = page;
    long first = 0;
    Claim last = null;
    for (int i = 0; i < count; i++) {
      long next =
          first + 1 + (random.nextInt(20) == 0 ? random.nextInt(100_000) : random.nextInt(3));
      last = claims.make(PARTITION, new Claim(first, next - 1, List.of()));
      first = next;
    }
    assertThat(claims.last(PARTITION)).contains(last);
  }

  @Test
  void shouldFindTheLastOfAYearsClaimsWithFewRequests() throws Exception {
    Random random = new Random(1);
    long first = 0;
    for (int minute = 0; minute < 366 * 24 * 60; minute++) {
      long next = first + 1 + random.nextInt(4_000);
      store.objects.put(
          Layout.claim(PARTITION, first),
          "{\"first\":%d,\"last\":%d,\"files\":[]}".formatted(first, next - 1).getBytes(UTF_8));
      first = next;
    }
    assertThat(claims.last(PARTITION).orElseThrow().next()).isEqualTo(first);
    assertThat(store.requests).isLessThanOrEqualTo(25);
  }

  @Test
  void shouldTellWhetherAllFilesAreThere() throws Exception {
    store.objects.put("a", new byte[0]);
    assertThat(claims.isFulfilled(new Claim(0, 1, List.of()))).isTrue();
    assertThat(claims.isFulfilled(new Claim(0, 1, List.of("a")))).isTrue();
    assertThat(claims.isFulfilled(new Claim(0, 1, List.of("a", "b")))).isFalse();
  }

  @Test
  void shouldNotFollowAClaimThatSomebodyHasSpoilt() {
    for (String content :
        List.of("", "[]", "{\"first\":6,\"last\":9,\"files\":[]}", "{\"first\":5,\"last\":4}")) {
      store.objects.put(Layout.claim(PARTITION, 5), content.getBytes(UTF_8));
      assertThatThrownBy(() -> claims.last(PARTITION))
          .as(content)
          .isInstanceOf(StoppedTopicException.class)
          .hasMessageContaining(
              "topic t, partition 1: claim _claims/t+1+00000000000000000005 cannot be followed");
    }
  }

  @Test
  void shouldNameAnObjectThatIsNoClaim() {
    store.objects.put("_claims/t+1+x", new byte[0]);
    assertThatThrownBy(() -> claims.last(PARTITION))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessage("topic t: object _claims/t+1+x is no claim, remove it");
  }
}
