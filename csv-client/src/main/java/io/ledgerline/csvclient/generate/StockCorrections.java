package io.ledgerline.csvclient.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What was broken, lost or found in the store: priced 0, for nobody, mostly without a word. */
final class StockCorrections implements DraftSource {
  private static final Every LOST = new Every(19, 4);
  private static final Every FOUND = new Every(22, 8);
  private static final List<String> NOTES =
      List.of("", "", "", "", "", "", "broken", "found", "wet, thrown away", "?");

  private final Random random;
  private final Catalogue catalogue;

  StockCorrections(Random random, Catalogue catalogue) {
    this.random = random;
    this.catalogue = catalogue;
  }

  @Override
  public Optional<Draft> draft(int index) {
    if (LOST.includes(index)) {
      return Optional.of(correction(-1 - random.nextInt(300)));
    }
    return FOUND.includes(index)
        ? Optional.of(correction(1 + random.nextInt(100)))
        : Optional.empty();
  }

  private Draft correction(int units) {
    String note = NOTES.get(random.nextInt(NOTES.size()));
    Article article = catalogue.any(random).at(BigDecimal.ZERO).described(note);
    return new Draft(Draft.SALE, Buyer.UNKNOWN, new Item(article, units));
  }
}
