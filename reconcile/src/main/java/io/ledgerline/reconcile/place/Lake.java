package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.Form;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Path;
import java.util.List;

/**
 * The lake's two buckets.
 *
 * @param prefix of the connectors' groups
 * @param folder for copies of Parquet files
 */
public record Lake(Buckets buckets, String prefix, Path folder) implements Place {
  private static final String INGESTION = "ledgerline-ingestion";
  private static final String PROCESSED = "ledgerline-processed";

  @Override
  public String name() {
    return Subjects.LAKE;
  }

  @Override
  public List<String> groups(Subject subject) {
    if (subject.form() != Form.EVENTS) {
      return List.of(prefix + "lake-processed");
    }
    boolean lines = subject.topic().equals(Topics.INVOICE_LINES);
    return List.of(prefix + (lines ? "lake-ingestion-lines" : "lake-ingestion-totesys"));
  }

  @Override
  public boolean keepsVersions(Subject subject) {
    return true;
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    if (subject.form() == Form.EVENTS) {
      new EventFiles(buckets, INGESTION).read(subject, rows);
    } else {
      new RowFiles(buckets, PROCESSED, folder).read(subject, rows);
    }
  }
}
