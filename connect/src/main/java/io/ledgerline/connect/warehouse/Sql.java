package io.ledgerline.connect.warehouse;

import java.util.List;
import java.util.stream.Collectors;

/** Statements that PostgreSQL and Redshift both take, word for word. Every name is quoted. */
final class Sql {
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String table(String schema, String name) {
    return quoted(schema) + "." + quoted(name);
  }

  static String list(List<Column> columns) {
    return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
  }

  /** An empty copy of some columns, with their types and without their constraints. */
  static String createStage(String stage, ColumnSet set, String options) {
    return "CREATE TEMPORARY TABLE %s%s AS SELECT %s FROM %s WHERE false"
        .formatted(quoted(stage), options, list(set.columns()), target(set));
  }

  static String dropStage(String stage) {
    return "DROP TABLE IF EXISTS " + quoted(stage);
  }

  /**
   * The one form of MERGE that both take: the source is a table, one WHEN MATCHED without a
   * condition, one WHEN NOT MATCHED, and no other name for the target.
   */
  static String merge(String stage, ColumnSet set) {
    String source = quoted(stage);
    return "MERGE INTO %s USING %s ON %s WHEN MATCHED THEN UPDATE SET %s WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
        .formatted(
            target(set),
            source,
            set.table().key().stream()
                .map(key -> target(set) + "." + quoted(key) + " = " + source + "." + quoted(key))
                .collect(Collectors.joining(" AND ")),
            updated(set).stream()
                .map(column -> quoted(column.name()))
                .map(column -> column + " = " + source + "." + column)
                .collect(Collectors.joining(", ")),
            list(set.columns()),
            set.columns().stream()
                .map(column -> source + "." + quoted(column.name()))
                .collect(Collectors.joining(", ")));
  }

  /** A table of nothing but its key still needs something to update. */
  private static List<Column> updated(ColumnSet set) {
    List<Column> rest =
        set.columns().stream()
            .filter(column -> !set.table().key().contains(column.name()))
            .toList();
    return rest.isEmpty() ? set.columns() : rest;
  }

  private static String target(ColumnSet set) {
    return table(set.table().schema(), set.table().name());
  }

  private Sql() {}
}
