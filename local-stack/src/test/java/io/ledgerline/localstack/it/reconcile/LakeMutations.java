package io.ledgerline.localstack.it.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.StoreStack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What somebody with the right to write may do to files that never change. */
record LakeMutations(LocalStack stack, Path folder) {
  private static final String PLACE = "lake";
  private static final String INGESTION = "ledgerline-ingestion";
  private static final String PROCESSED = "ledgerline-processed";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Mutation[] all(LocalStack stack, Path folder) {
    LakeMutations lake = new LakeMutations(stack, folder);
    return new Mutation[] {
      lake.parquet("fact_purchase_order", "missing", "SELECT * FROM %1$s WHERE %2$s <> %3$s"),
      lake.parquet(
          "fact_sales_order",
          "changed",
          "SELECT * REPLACE (CASE WHEN %2$s = %3$s THEN 1 ELSE units_sold END AS units_sold) FROM %1$s"),
      lake.parquet(
          "fact_payment",
          "doubled",
          "SELECT * FROM %1$s UNION ALL SELECT * FROM %1$s WHERE %2$s = %3$s"),
      lake.parquet(
          "dim_staff",
          "doubled",
          "SELECT * FROM %1$s UNION ALL SELECT * FROM %1$s WHERE %2$s = %3$s"),
      lake.parquet(
          "dim_location",
          "changed",
          "SELECT * REPLACE (CASE WHEN %2$s = %3$s THEN true ELSE deleted END AS deleted) FROM %1$s"),
      lake.events("totesys.public.sales_order", "missing"),
      lake.events("invoice-lines", "changed")
    };
  }

  /**
   * @param query what a file should hold: 1 is its rows, 2 its key column, 3 the first key of it
   */
  private Mutation parquet(String table, String kind, String query) {
    return new Mutation(
        PLACE,
        table,
        kind,
        () -> {
          try (S3Client s3 = s3();
              Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            String object = objects(s3, PROCESSED, table).get(0);
            byte[] original = get(s3, PROCESSED, object);
            Path file = Files.write(folder.resolve("original.parquet"), original);
            Path changed = folder.resolve("changed.parquet");
            String rows = "read_parquet('" + file + "')";
            String column =
                Sql.rows(duckDb, "DESCRIBE SELECT * FROM " + rows).get(0).get("column_name");
            String key =
                Sql.rows(duckDb, "SELECT max(%s)::varchar AS key FROM %s".formatted(column, rows))
                    .get(0)
                    .get("key");
            Sql.execute(
                duckDb,
                "COPY (%s) TO '%s' (FORMAT parquet)"
                    .formatted(query.formatted(rows, column, key), changed));
            put(s3, PROCESSED, object, Files.readAllBytes(changed));
            return new Mutation.Undo(key, () -> put(PROCESSED, object, original));
          }
        });
  }

  private Mutation events(String topic, String kind) {
    return new Mutation(
        PLACE,
        topic,
        kind,
        () -> {
          try (S3Client s3 = s3()) {
            String object = objects(s3, INGESTION, topic).get(0);
            byte[] original = get(s3, INGESTION, object);
            List<String> lines = new ArrayList<>(lines(original));
            String first = lines.remove(0);
            if (kind.equals("changed")) {
              lines.add(0, first.replace("\"country\":\"", "\"country\":\"X"));
            }
            put(s3, INGESTION, object, gzip(String.join("\n", lines) + "\n"));
            var event = JSON.readTree(first);
            String key = event.get("partition").asText() + "@" + event.get("offset").asText();
            return new Mutation.Undo(key, () -> put(INGESTION, object, original));
          }
        });
  }

  private S3Client s3() {
    return StoreStack.s3(stack.endpoints().s3());
  }

  /** The largest first: it has rows enough. */
  private static List<String> objects(S3Client s3, String bucket, String table) {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(table + "/"))
        .contents()
        .stream()
        .sorted(Comparator.comparing(S3Object::size).reversed())
        .map(S3Object::key)
        .toList();
  }

  private static byte[] get(S3Client s3, String bucket, String key) {
    return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray();
  }

  private void put(String bucket, String key, byte[] bytes) {
    try (S3Client s3 = s3()) {
      put(s3, bucket, key, bytes);
    }
  }

  private static void put(S3Client s3, String bucket, String key, byte[] bytes) {
    var unused =
        s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
  }

  private static List<String> lines(byte[] gzipped) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
