package io.ledgerline.totesyssimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StormDeckTest {
  private static final EnumSet<StormKind> ALL = EnumSet.allOf(StormKind.class);

  /** Steps that three thousand changes take. */
  private static final int STEPS = 1_070;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 500, 12_345, 10_000_000_000L})
  void shouldDealEveryKindWhereverItBegins(long first) {
    List<StormKind> kinds = deal(new StormDeck(1, ALL), first, STEPS);

    assertThat(ALL)
        .allSatisfy(
            kind -> {
              boolean isTruncation = kind.name().startsWith("TRUNCATE");
              assertThat(Collections.frequency(kinds, kind))
                  .as(kind.name())
                  .isBetween(isTruncation ? 1 : 5, isTruncation ? 3 : STEPS);
            });
  }

  @Test
  void shouldDependOnTheSeedAlone() {
    List<StormKind> kinds = deal(new StormDeck(4, ALL), 0, STEPS);

    assertThat(kinds)
        .isEqualTo(deal(new StormDeck(4, ALL), 0, STEPS))
        .isNotEqualTo(deal(new StormDeck(5, ALL), 0, STEPS));
    assertThat(deal(new StormDeck(4, ALL), 300, 10)).isEqualTo(kinds.subList(300, 310));
  }

  @Test
  void shouldDealTheGivenKindsOnly() {
    EnumSet<StormKind> kinds = EnumSet.of(StormKind.TRUNCATE_ORDERS, StormKind.REUSE_KEY);

    assertThat(EnumSet.copyOf(deal(new StormDeck(1, kinds), 0, 100))).isEqualTo(kinds);
  }

  @Test
  void shouldRefuseAStormOfNothing() {
    assertThatThrownBy(() -> new StormDeck(1, EnumSet.noneOf(StormKind.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a storm needs at least one kind of change");
  }

  private static List<StormKind> deal(StormDeck deck, long first, int steps) {
    return LongStream.range(first, first + steps).mapToObj(deck::kind).toList();
  }
}
