package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
  private static final int KEYS = 100_000;

  private final KeyFilter filter = new KeyFilter();

  @Test
  void shouldNeverDenyAKeyThatWasAdded() {
    IntStream.range(0, KEYS).forEach(i -> filter.add(key(i)));

    assertThat(IntStream.range(0, KEYS)).allMatch(i -> filter.mayContain(key(i)));
  }

  @Test
  void shouldDenyNearlyEveryKeyThatWasNot() {
    IntStream.range(0, KEYS).forEach(i -> filter.add(key(i)));

    long mistaken = IntStream.range(KEYS, 2 * KEYS).filter(i -> filter.mayContain(key(i))).count();
    assertThat(mistaken).isLessThan(KEYS / 1_000);
  }

  @Test
  void shouldDenyNoneOnceAllMayBeThereAndEachWhenCleared() {
    filter.addAll();
    assertThat(filter.mayContain(key(1))).isTrue();

    filter.clear();
    assertThat(filter.mayContain(key(1))).isFalse();
  }

  private static Bytes key(int i) {
    return Bytes.wrap(Lines.key("5" + i));
  }
}
