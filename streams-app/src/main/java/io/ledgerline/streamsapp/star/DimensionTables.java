package io.ledgerline.streamsapp.star;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.Optional;

/** Which dimension each table of the source is the base of. */
public final class DimensionTables {
  /** Empty for a table that is a fact, or is only joined with others. */
  public static Optional<Topic> of(Table table) {
    return switch (table) {
      case ADDRESS -> Optional.of(StarTopics.DIM_LOCATION);
      case COUNTERPARTY -> Optional.of(StarTopics.DIM_COUNTERPARTY);
      case CURRENCY -> Optional.of(StarTopics.DIM_CURRENCY);
      case DESIGN -> Optional.of(StarTopics.DIM_DESIGN);
      case STAFF -> Optional.of(StarTopics.DIM_STAFF);
      case PAYMENT_TYPE -> Optional.of(StarTopics.DIM_PAYMENT_TYPE);
      case TRANSACTION -> Optional.of(StarTopics.DIM_TRANSACTION);
      case DEPARTMENT, SALES_ORDER, PURCHASE_ORDER, PAYMENT -> Optional.empty();
    };
  }

  private DimensionTables() {}
}
