package io.ledgerline.csvclient.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the shop sells, and the last sales, which may be returned. */
final class Sales implements DraftSource {
  private static final int REMEMBERED = 100;
  private static final int MAX_ITEMS = 1_100;

  private static final Every LONG = new Every(400, 210);
  private static final Every FREE_ITEM = new Every(650, 41);
  private static final Every CASE_TWINS = new Every(230, 20);
  private static final double REPEATED_SHARE = 0.006;

  /** Visitors of the web shop pay more than trade customers. */
  private static final BigDecimal RETAIL_FACTOR = new BigDecimal("1.95");

  private static final int[] QUANTITIES = {
    1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 6, 6, 6, 8, 10, 12, 12, 12, 16, 24, 24, 25, 36, 48, 96, 144
  };

  private final Random random;
  private final Catalogue catalogue;
  private final Buyers buyers;
  private final List<Draft> recent = new ArrayList<>();
  private int oldest;

  Sales(Random random, Catalogue catalogue, Buyers buyers) {
    this.random = random;
    this.catalogue = catalogue;
    this.buyers = buyers;
  }

  @Override
  public Optional<Draft> draft(int index) {
    Buyer buyer = LONG.includes(index) ? buyers.nextKnown() : buyers.next();
    List<Item> items = items(index, buyer);
    items.addAll(PseudoArticles.soldWith(index, buyer));
    repeatSome(items);
    Draft sale = new Draft(Draft.SALE, buyer, items);
    if (buyer.isKnown()) {
      remember(sale);
    }
    return Optional.of(sale);
  }

  /** Some sale of late to a known customer. */
  Optional<Draft> anyRecent(Random random) {
    return recent.isEmpty()
        ? Optional.empty()
        : Optional.of(recent.get(random.nextInt(recent.size())));
  }

  private List<Item> items(int index, Buyer buyer) {
    int count = LONG.includes(index) ? 300 + random.nextInt(300) : itemCount(buyer);
    List<Item> items = new ArrayList<>(count + 4);
    for (int i = 0; i < count; i++) {
      items.add(new Item(priced(catalogue.any(random), buyer), quantity(buyer)));
    }
    if (FREE_ITEM.includes(index)) {
      items.add(new Item(catalogue.any(random).at(BigDecimal.ZERO), 1));
    }
    if (CASE_TWINS.includes(index)) {
      Article article = catalogue.anyWithLetter(random);
      items.add(new Item(article, quantity(buyer)));
      items.add(new Item(article.lowerCaseTwin(), quantity(buyer)));
    }
    return items;
  }

  /** Log-normal: many small invoices, a few very long ones. */
  private int itemCount(Buyer buyer) {
    double median = buyer.isKnown() ? 14 : 30;
    double count = median * StrictMath.exp(random.nextGaussian());
    return (int) Math.max(1, Math.min(count, MAX_ITEMS));
  }

  private Article priced(Article article, Buyer buyer) {
    return buyer.isKnown()
        ? article
        : article.at(article.price().multiply(RETAIL_FACTOR).setScale(2, RoundingMode.HALF_UP));
  }

  private int quantity(Buyer buyer) {
    return QUANTITIES[random.nextInt(buyer.isKnown() ? QUANTITIES.length : QUANTITIES.length / 2)];
  }

  private void repeatSome(List<Item> items) {
    List<Item> repeated = new ArrayList<>();
    for (Item item : items) {
      if (random.nextDouble() < REPEATED_SHARE) {
        repeated.add(item);
      }
    }
    Collections.reverse(repeated);
    items.addAll(repeated);
  }

  private void remember(Draft sale) {
    if (recent.size() < REMEMBERED) {
      recent.add(sale);
    } else {
      recent.set(oldest, sale);
      oldest = (oldest + 1) % REMEMBERED;
    }
  }
}
