package io.ledgerline.csvclient.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Customers return some of what they have bought of late. */
final class Cancellations implements DraftSource {
  private static final Every WHEN = new Every(7, 5);
  private static final int MAX_ITEMS = 4;

  private final Random random;
  private final Sales sales;

  Cancellations(Random random, Sales sales) {
    this.random = random;
    this.sales = sales;
  }

  @Override
  public Optional<Draft> draft(int index) {
    return WHEN.includes(index) ? sales.anyRecent(random).map(this::cancel) : Optional.empty();
  }

  private Draft cancel(Draft sale) {
    List<Item> returned = new ArrayList<>();
    for (int i = random.nextInt(MAX_ITEMS); i >= 0; i--) {
      Item item = sale.items().get(random.nextInt(sale.items().size()));
      returned.add(new Item(item.article(), -1 - random.nextInt(item.quantity())));
    }
    return new Draft(Draft.CANCELLATION, sale.buyer(), returned);
  }
}
