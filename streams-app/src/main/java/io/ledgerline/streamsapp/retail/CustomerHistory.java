package io.ledgerline.streamsapp.retail;

import java.util.Optional;

/** The purchase history of one customer as it is now. */
public interface CustomerHistory {
  /** The earliest invoice. */
  Optional<HistoryEntry> first();

  /** The newest invoice. */
  Optional<HistoryEntry> last();
}
