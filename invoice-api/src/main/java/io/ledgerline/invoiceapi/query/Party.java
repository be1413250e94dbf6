package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.List;

/**
 * Whose sales orders can be listed.
 *
 * @param plural as paths call all of them
 * @param source table that the orders refer to
 * @param dimension tells which of them there are or were
 */
public record Party(String plural, Table source, StarTable dimension) {
  private static final List<Party> ALL =
      List.of(
          new Party(
              "counterparties", Table.COUNTERPARTY, StarTable.of(StarTopics.DIM_COUNTERPARTY)),
          new Party("staff", Table.STAFF, StarTable.of(StarTopics.DIM_STAFF)));

  public static List<Party> all() {
    return ALL;
  }

  /** As people call one: {@code counterparty 5}. */
  public String named(int id) {
    return source.tableName() + " " + id;
  }

  RowKey row(int id) {
    return new RowKey(source, id);
  }
}
