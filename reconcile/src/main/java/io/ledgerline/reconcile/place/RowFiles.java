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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The star's rows, as Parquet, read by DuckDB one file after another in the order in which they
 * were put: that is the order of offsets, but for dead letters that were replayed later.
 *
 * @param folder for one file at a time
 */
record RowFiles(Buckets buckets, String bucket, Path folder) {
  /** Of a file's name: topic, partition, first and last offset. */
  private static final Pattern NAME = Pattern.compile(".*\\+(\\d+)\\+(\\d+)-(\\d+)\\.parquet");

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
    List<S3Object> files = new ArrayList<>(Buckets.objects(client, bucket, prefix, ".parquet"));
    for (S3Object file : files) {
      if (!NAME.matcher(file.key()).matches()) {
        throw new IOException("object " + file.key() + " is named as none of the lake's");
      }
    }
    files.sort(
        Comparator.comparingLong((S3Object file) -> number(file.key(), 1))
            .thenComparing(S3Object::lastModified)
            .thenComparing(file -> number(file.key(), 2)));
    return files.stream().map(S3Object::key).toList();
  }

  private static long number(String key, int group) {
    Matcher name = NAME.matcher(key);
    return name.matches() ? Long.parseLong(name.group(group)) : -1;
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
