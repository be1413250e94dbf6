package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.FirstLine;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a database's errors mean. What it says of values is not repeated: they may be personal. */
final class Faults {
  private static final Pattern COPY_PLACE = Pattern.compile("line (\\d+)(?:, column ([^:]+))?");

  /** Redshift: two transactions wrote the same table; both its texts for it. */
  private static final Pattern CONFLICT =
      Pattern.compile("1023|Serializable isolation violation|conflict with concurrent transaction");

  /** Whether trying again will do: nothing is wrong with the table. */
  static boolean passes(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.length() != 5) {
      return true;
    }
    return switch (state.substring(0, 2)) {
      // Connection, transaction (timeouts, read-only standby), conflicts, logins, no database,
      // resources and disk, lock not available, operator (shutdown, cancelled), system.
      case "08", "25", "40", "28", "3D", "53", "55", "57", "58" -> true;
      case "XX" -> e.getMessage() != null && CONFLICT.matcher(e.getMessage()).find();
      default -> false;
    };
  }

  /** One line about a table's trouble, and what to do. */
  static String explain(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String column = column(e).map(name -> "column " + name).orElse("a column");
    return switch (state) {
      case "22001" -> column + " is too narrow for the text, widen it";
      case "22003" -> column + " is too narrow for the number, widen it";
      case "22P02", "22007", "22008", "42804" ->
          column + " is of another type than the records' field, change it";
      case "23502" -> column + " may not be NULL, and a record or the table leaves it so";
      case "23505", "23503", "23514", "23P01" ->
          constraint(e).map(name -> "constraint " + name).orElse("a constraint")
              + " refuses a row, drop it or repair the table";
      case "42P01" -> "there is no such table, create it";
      case "42703" -> "a column is missing: " + firstLine(e) + "; add it";
      case "42501" -> firstLine(e) + "; grant the connector's user what it needs";
      default ->
          state.startsWith("42")
              ? firstLine(e)
              : "the database refuses the rows with SQLState " + state;
    };
  }

  /** One line about what keeps the connection from working. */
  static String firstLine(Exception e) {
    return FirstLine.of(server(e).map(ServerErrorMessage::getMessage).orElse(e.getMessage()), e);
  }

  /** The row of those that COPY was given, from 1, if the error is about one. */
  static Optional<Integer> row(SQLException e) {
    return place(e).map(matcher -> Integer.valueOf(matcher.group(1)));
  }

  private static Optional<String> column(SQLException e) {
    Optional<String> named = server(e).map(ServerErrorMessage::getColumn);
    return named.isPresent() ? named : place(e).map(matcher -> matcher.group(2));
  }

  private static Optional<String> constraint(SQLException e) {
    return server(e).map(ServerErrorMessage::getConstraint);
  }

  private static Optional<Matcher> place(SQLException e) {
    return server(e)
        .map(ServerErrorMessage::getWhere)
        .map(COPY_PLACE::matcher)
        .filter(Matcher::find);
  }

  private static Optional<ServerErrorMessage> server(Exception e) {
    return e instanceof PSQLException known
        ? Optional.ofNullable(known.getServerErrorMessage())
        : Optional.empty();
  }

  private Faults() {}
}
