package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.Words;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Texts that PostgreSQL stores out of line (TOAST) and leaves out of the log when an update does
 * not touch them.
 */
public final class LongTexts {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Far above the 2 kB from which a row is stored out of line. */
  private static final int SHORTEST = 10_241;

  private static final int LONGEST = 16_384;

  private static final List<Place> PLACES =
      List.of(
          new Place(Table.ADDRESS, "address_line_2", "district"),
          new Place(Table.COUNTERPARTY, "commercial_contact", "delivery_contact"),
          new Place(Table.DEPARTMENT, "manager", "location"));

  /** Writes a text of more than 10 kB, which does not compress. */
  public static void write(Step step) throws SQLException {
    Place place = Words.pick(PLACES, step.random());
    write(step, place, step.any(place.table()));
  }

  /** Updates another column of a row with such a text, which is written first if there is none. */
  public static void touch(Step step) throws SQLException {
    Place place = Words.pick(PLACES, step.random());
    Optional<Integer> found = find(step, place);
    int id = found.isPresent() ? found.get() : step.any(place.table());
    if (found.isEmpty()) {
      write(step, place, id);
    }
    step.edit(place.table(), id, place.neighbour(), Words.street(step.random()));
  }

  private static void write(Step step, Place place, int id) throws SQLException {
    int length = step.random().nextInt(SHORTEST, LONGEST);
    String text = Words.letters(length, ALPHABET, step.random());
    step.edit(place.table(), id, place.column(), text);
  }

  private static Optional<Integer> find(Step step, Place place) throws SQLException {
    return step.session()
        .find(
            Integer.class,
            "SELECT %1$s FROM %2$s WHERE length(%3$s) >= ? ORDER BY %1$s LIMIT 1"
                .formatted(
                    Table.quoted(place.table().key()),
                    place.table().sql(),
                    Table.quoted(place.column())),
            SHORTEST);
  }

  /** Where a long text is put, and a column beside it. */
  private record Place(Table table, String column, String neighbour) {}

  private LongTexts() {}
}
