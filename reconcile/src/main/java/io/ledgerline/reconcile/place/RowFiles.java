package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.Canonical;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The star's rows, as Parquet, read by DuckDB one file after another in the order of {@link
 * RowFile#inOrder}.
 *
 * @param folder for one file at a time
 */
record RowFiles(Buckets buckets, String bucket, Path folder) {
  void read(Subject subject, RowSink rows) throws Exception {
    try (S3Client client = buckets.client();
        Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String key : inOrder(client, subject.name() + "/")) {
        Path copy = folder.resolve("file.parquet");
        try (InputStream in = Buckets.open(client, bucket, key)) {
          long unused = Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        read(subject, duckDb, copy, rows);
      }
    }
  }

  private List<String> inOrder(S3Client client, String prefix) throws IOException {
    Map<Integer, List<RowFile>> partitions = new TreeMap<>();
    for (S3Object object : Buckets.objects(client, bucket, prefix, ".parquet")) {
      RowFile file = RowFile.of(object);
      partitions.computeIfAbsent(file.partition(), unused -> new ArrayList<>()).add(file);
    }
    return partitions.values().stream()
        .flatMap(files -> RowFile.inOrder(files).stream())
        .map(RowFile::key)
        .toList();
  }

  private static void read(Subject subject, Connection duckDb, Path file, RowSink rows)
      throws SQLException {
    Schema schema = subject.schema();
    String keyColumn = schema.getFields().get(0).name();
    Canonical canonical = subject.canonical();
    String from = "read_parquet('%s', file_row_number = true)".formatted(file);
    List<Map<String, String>> columns = new ArrayList<>();
    Jdbc.rows(duckDb, "DESCRIBE SELECT * FROM " + from, columns::add);
    String selected =
        columns.stream()
            .filter(column -> !column.get("column_name").equals("file_row_number"))
            .map(column -> text(column.get("column_name"), column.get("column_type")))
            .collect(Collectors.joining(", "));
    Jdbc.rows(
        duckDb,
        "SELECT %s FROM %s ORDER BY file_row_number".formatted(selected, from),
        row -> rows.add(row.get(keyColumn), canonical.of(schema, row)));
  }

  /** Instants as microseconds since 1970, all else as DuckDB prints it. */
  private static String text(String column, String type) {
    return type.startsWith("TIMESTAMP")
        ? "epoch_us(\"%s\")::VARCHAR AS \"%s\"".formatted(column, column)
        : "\"%s\"::VARCHAR AS \"%s\"".formatted(column, column);
  }
}
