package io.ledgerline.streamsapp.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whole histories against a fold that looks at everything that came so far. */
class EvolutionPropertyTest {
  enum What {
    PUT,
    DELETE,
    SEEN,
    MISSED
  }

  /**
   * @param units tells rows apart
   */
  record Event(What what, int units, long lsn, int second) {
    Source source() {
      return new Source(lsn, Instant.ofEpochSecond(second));
    }

    Row row() {
      return PlainColumns.row(Table.SALES_ORDER, 7, "units_sold", units);
    }

    boolean isStreamed() {
      return what == What.PUT || what == What.DELETE;
    }

    /** Null if it says that there is no row. */
    Integer says() {
      return what == What.PUT || what == What.SEEN ? units : null;
    }
  }

  /** A version, told by plain values. */
  record Told(int number, Version.Kind kind, int units, long lsn, int second) {}

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.of(What.class),
            Arbitraries.integers().between(1, 3),
            Arbitraries.longs().between(1, 12),
            Arbitraries.integers().between(1, 12))
        .as(Event::new)
        .list()
        .ofMaxSize(30);
  }

  @Property
  void shouldTellTheSameHistoryAsAPlainFold(@ForAll("events") List<Event> events) {
    StoredRow stored = StoredRow.UNKNOWN;
    List<Told> told = new ArrayList<>();
    for (Event event : events) {
      Evolution evolution =
          switch (event.what()) {
            case PUT -> Evolution.put(stored, event.row(), event.source());
            case DELETE -> Evolution.delete(stored, event.source());
            case SEEN -> Evolution.seen(stored, event.row(), event.source());
            case MISSED -> Evolution.missed(stored, event.source());
          };
      stored = evolution.after();
      evolution.version().ifPresent(version -> told.add(tell(version)));
    }

    assertThat(told).isEqualTo(fold(events));
  }

  private static Told tell(Version version) {
    Row one = PlainColumns.row(Table.SALES_ORDER, 7, "units_sold", 1);
    Row two = PlainColumns.row(Table.SALES_ORDER, 7, "units_sold", 2);
    int units = version.row().equals(one) ? 1 : version.row().equals(two) ? 2 : 3;
    return new Told(
        version.number(),
        version.kind(),
        units,
        version.lsn(),
        (int) version.recordedAt().getEpochSecond());
  }

  private static List<Told> fold(List<Event> events) {
    List<Event> known = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (Event event : events) {
      boolean isNews =
          known.stream()
              .filter(earlier -> earlier.isStreamed() || !event.isStreamed())
              .allMatch(earlier -> earlier.lsn() < event.lsn());
      if (!isNews) {
        continue;
      }
      known.add(event);
      Told last = told.isEmpty() ? null : told.get(told.size() - 1);
      Integer now = last == null || last.kind() == Version.Kind.DELETE ? null : last.units();
      if (Objects.equals(now, event.says())) {
        continue;
      }
      Version.Kind kind =
          now == null
              ? Version.Kind.INSERT
              : event.says() == null ? Version.Kind.DELETE : Version.Kind.UPDATE;
      int units = event.says() == null ? now : event.says();
      int second = last == null ? event.second() : Math.max(last.second(), event.second());
      told.add(new Told(told.size() + 1, kind, units, event.lsn(), second));
    }
    return told;
  }
}
