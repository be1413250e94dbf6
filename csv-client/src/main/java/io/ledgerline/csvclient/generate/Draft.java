package io.ledgerline.csvclient.generate;

import java.util.List;

/**
 * An invoice without number and time.
 *
 * @param prefix of the number: none for a sale, C for a cancellation, A for an adjustment
 * @param items at least one
 */
record Draft(String prefix, Buyer buyer, List<Item> items) {
  static final String SALE = "";
  static final String CANCELLATION = "C";
  static final String ADJUSTMENT = "A";

  Draft {
    items = List.copyOf(items);
  }

  Draft(String prefix, Buyer buyer, Item item) {
    this(prefix, buyer, List.of(item));
  }
}
