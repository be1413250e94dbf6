package io.ledgerline.localstack.it.sink.lake;

import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.star.StarRows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The star's Parquet files, as a stranger to our code reads them. */
public final class LakeTables implements StarRows {
  private final LakeObjects objects;

  public LakeTables(LakeObjects objects) {
    this.objects = objects;
  }

  @Override
  public String place() {
    return "the lake";
  }

  @Override
  public List<Map<String, String>> rows(String table) throws Exception {
    objects.refresh();
    try (Connection duckDb = connect()) {
      String selected =
          Sql.rows(duckDb, "DESCRIBE SELECT * FROM " + files(table)).stream()
              .map(column -> text(column.get("column_name"), column.get("column_type")))
              .collect(Collectors.joining(", "));
      return Sql.rows(
          duckDb,
          """
          SELECT %s FROM %s
          ORDER BY regexp_extract(filename, '\\+(\\d+)\\+(\\d+)-\\d+\\.parquet$', 1)::bigint,
              regexp_extract(filename, '\\+(\\d+)\\+(\\d+)-\\d+\\.parquet$', 2)::bigint,
              file_row_number
          """
              .formatted(
                  selected,
                  files(table).replace(")", ", filename = true, file_row_number = true)")));
    }
  }

  /** One row of one query, in which {@code %s} stands for a table's files. */
  public Map<String, String> ask(String table, String query) throws Exception {
    objects.refresh();
    try (Connection duckDb = connect()) {
      return Sql.rows(duckDb, query.formatted(files(table))).get(0);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  private String files(String table) {
    return "read_parquet('%s/%s/**/*.parquet', union_by_name = true, hive_partitioning = false)"
        .formatted(objects.folder(), table);
  }

  /** Instants as Java prints them: all others are as PostgreSQL has them. */
  private static String text(String column, String type) {
    return type.startsWith("TIMESTAMP")
        ? "regexp_replace(strftime(make_timestamp(epoch_us(%s)), '%%Y-%%m-%%dT%%H:%%M:%%S.%%f'), '\\.?(000)*$', '') || 'Z' AS %s"
            .formatted(column, column)
        : "%s::varchar AS %s".formatted(column, column);
  }
}
