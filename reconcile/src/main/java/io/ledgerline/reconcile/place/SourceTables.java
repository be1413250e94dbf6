package io.ledgerline.reconcile.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.ReconcileException;
import io.ledgerline.reconcile.value.Canonical;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** The order database: what each row and document should be is asked of its tables by SQL. */
public record SourceTables(Jdbc database) implements Place {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENT = "document";
  private static final String PARTS = "documents.sql";

  @Override
  public String name() {
    return Subjects.SOURCE;
  }

  /**
   * The end of the log: whatever committed before is in front of it.
   *
   * @return bytes since the log's beginning
   */
  public long lsn() throws Exception {
    long[] lsn = new long[1];
    try (Connection connection = database.snapshot()) {
      Jdbc.rows(
          connection,
          "SELECT (pg_current_wal_lsn() - '0/0')::text AS lsn",
          row -> lsn[0] = Long.parseLong(row.get("lsn")));
    }
    return lsn[0];
  }

  /** Whether a subject is made of this database's tables. */
  static boolean has(Subject subject) {
    return SourceTables.class.getResource(resource(subject)) != null;
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    try (Connection connection = database.snapshot()) {
      Jdbc.rows(connection, query(subject), row -> add(subject, row, rows));
    }
  }

  private static void add(Subject subject, Map<String, String> row, RowSink rows) {
    Canonical canonical = subject.canonical();
    String key = row.remove("key");
    String document = row.get(DOCUMENT);
    try {
      rows.add(
          key,
          document == null
              ? canonical.of(subject.schema(), row)
              : canonical.of(subject.schema(), JSON.readTree(document)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes broken JSON", e);
    }
  }

  private static String query(Subject subject) {
    String query = text(resource(subject));
    return Topics.documents().contains(subject.topic()) ? text(PARTS) + query : query;
  }

  private static String text(String resource) {
    try (InputStream in = SourceTables.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ReconcileException("The query " + resource + " is not there", e);
    }
  }

  private static String resource(Subject subject) {
    return subject.name() + ".sql";
  }
}
