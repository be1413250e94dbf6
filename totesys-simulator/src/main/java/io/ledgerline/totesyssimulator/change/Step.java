package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.BusinessClock;
import io.ledgerline.totesyssimulator.table.Table;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/** All that a change depends on: its number, its time, its luck and the rows that there are. */
public final class Step {
  /** The nearest id from a point on: quicker than to count rows, and there are few gaps. */
  private static final String ANY =
      "(SELECT %1$s FROM %2$s WHERE %1$s > (SELECT floor(? * max(%1$s))::integer FROM %2$s)"
          + " ORDER BY %1$s LIMIT 1)";

  private final long number;
  private final LocalDateTime before;
  private final RandomGenerator random;
  private final Session session;
  private LocalDateTime at;

  /**
   * @param number of steps that were done before
   * @param before the clock after these
   */
  Step(long number, LocalDateTime before, RandomGenerator random, Session session) {
    this.number = number;
    this.before = before;
    this.random = random;
    this.session = session;
    this.at = BusinessClock.next(before, random);
  }

  /** 0 for the first one of a database. */
  public long number() {
    return number;
  }

  /** The clock before this step. */
  public LocalDateTime before() {
    return before;
  }

  /** When this step happens; rarely some milliseconds earlier than the clock before it. */
  public LocalDateTime at() {
    return at;
  }

  public RandomGenerator random() {
    return random;
  }

  public Session session() {
    return session;
  }

  /** The clock after this step. */
  LocalDateTime after() {
    return at.isAfter(before) ? at : before;
  }

  void happensAt(LocalDateTime time) {
    at = time;
  }

  /** Heads with a probability of one in {@code n}. */
  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** An id of the table, if there is one. */
  Optional<Integer> find(Table table) throws SQLException {
    return session.find(Integer.class, "SELECT " + ANY.formatted(key(table), table.sql()), luck());
  }

  /**
   * An id of a table that must have one.
   *
   * @throws IllegalStateException if it is empty
   */
  int any(Table table) throws SQLException {
    return anyOf(table).get(0);
  }

  /**
   * One id of each of some tables, in one query.
   *
   * @throws IllegalStateException if one of them is empty
   */
  List<Integer> anyOf(Table... tables) throws SQLException {
    StringJoiner queries = new StringJoiner(", ", "SELECT ARRAY[", "]");
    List<Object> luck = new ArrayList<>();
    for (Table table : tables) {
      queries.add(ANY.formatted(key(table), table.sql()));
      luck.add(luck());
    }
    Array found = session.find(Array.class, queries.toString(), luck.toArray()).orElseThrow();
    Integer[] ids = (Integer[]) found.getArray();
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        throw new IllegalStateException(
            "totesys has no " + tables[i].label() + ": load the seeded data first");
      }
    }
    return List.of(ids);
  }

  /** Changes one column of one row and leaves last_updated as it is. */
  void set(Table table, int id, String column, Object value) throws SQLException {
    session.change(
        "UPDATE %s SET %s = ? WHERE %s = ?"
            .formatted(table.sql(), Table.quoted(column), key(table)),
        value,
        id);
  }

  /** Changes one column of one row, and last_updated with it. */
  void edit(Table table, int id, String column, Object value) throws SQLException {
    session.change(
        "UPDATE %s SET %s = ?, last_updated = ? WHERE %s = ?"
            .formatted(table.sql(), Table.quoted(column), key(table)),
        value,
        at,
        id);
  }

  /** The value of one column of a row that is there. */
  Object get(Table table, int id, String column) throws SQLException {
    return session.row(table, id).get(column);
  }

  private Double luck() {
    return random.nextDouble();
  }

  private static String key(Table table) {
    return Table.quoted(table.key());
  }
}
