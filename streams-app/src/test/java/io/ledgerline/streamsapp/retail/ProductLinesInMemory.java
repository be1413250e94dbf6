package io.ledgerline.streamsapp.retail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.Lines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The lines of one product in a map, and what they tell by looking at all of them. */
final class ProductLinesInMemory implements ProductLines {
  private final NavigableMap<LinePlace, byte[]> lines = new TreeMap<>();

  void put(ProductLine line) {
    if (line.gone()) {
      lines.remove(line.place());
    } else {
      lines.put(line.place(), line.description());
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Set<LinePlace> places() {
    return lines.keySet();
  }

  /**
   * The row of dim_product.
   *
   * @param before the row that was
   */
  Map<String, Object> expected(Map<String, Object> before) {
    Map<String, Object> row = new HashMap<>(before);
    row.put("stock_code", "85123A");
    row.put("deleted", lines.isEmpty());
    if (!lines.isEmpty()) {
      row.put("first_sold_date", date(lines.firstKey()));
      row.put("last_sold_date", date(lines.lastKey()));
      row.put("description", null);
      for (byte[] description : lines.values()) {
        if (description.length > 0) {
          row.put("description", new String(description, UTF_8));
        }
      }
    }
    return row;
  }

  private static LocalDate date(LinePlace place) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(place.issuedAtMs()), Lines.LONDON);
  }

  @Override
  public <R> R behind(LinePlace place, Function<Iterator<Entry>, R> read) {
    return read.apply(entries(lines.tailMap(place, false)));
  }

  @Override
  public <R> R before(LinePlace place, Function<Iterator<Entry>, R> read) {
    return read.apply(entries(lines.headMap(place, false).descendingMap()));
  }

  private static Iterator<Entry> entries(NavigableMap<LinePlace, byte[]> part) {
    return part.entrySet().stream()
        .map(line -> new Entry(line.getKey(), line.getValue()))
        .iterator();
  }
}
