package io.ledgerline.totesyssimulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Which kind comes at which step. Kinds lie in a deck of cards, each as often as its weight says,
 * that is shuffled by the seed and dealt again and again: so wherever a storm begins, as many steps
 * as there are cards hold all kinds, and neither more nor fewer truncations than they should.
 */
final class StormDeck {
  private final List<StormKind> cards = new ArrayList<>();

  StormDeck(long seed, Set<StormKind> kinds) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a storm needs at least one kind of change");
    }
    for (StormKind kind : StormKind.values()) {
      if (kinds.contains(kind)) {
        cards.addAll(Collections.nCopies(kind.weight(), kind));
      }
    }
    Collections.shuffle(cards, new Random(seed));
  }

  StormKind kind(long step) {
    return cards.get((int) (step % cards.size()));
  }
}
