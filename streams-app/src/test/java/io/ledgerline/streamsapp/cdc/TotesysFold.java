package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The plain fold that the topology is held against: every product out of plain maps of rows. */
final class TotesysFold {
  final PlainSource source = new PlainSource();
  final FactFold facts = new FactFold();
  final DocumentFold documents = new DocumentFold(source);
  final DimensionFold dimensions = new DimensionFold(source);

  /**
   * @param row null if there is none now
   */
  void put(Table table, int id, Map<String, Object> row, Source at) {
    source.change(table, id, row, at, facts);
  }

  /** Deletes all rows of a table but some. */
  void retain(Table table, Collection<Integer> ids, Source at) {
    for (int id : List.copyOf(source.rows(table).keySet())) {
      if (!ids.contains(id)) {
        put(table, id, null, at);
      }
    }
  }
}
