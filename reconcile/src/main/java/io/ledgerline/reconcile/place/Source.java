package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.util.List;
import java.util.Optional;

/**
 * Where everything comes from: the order database, and the invoice lines as they were sent.
 *
 * @param tables empty if the database cannot be asked
 */
public record Source(Optional<SourceTables> tables, SourceLines lines) implements Place {
  @Override
  public String name() {
    return Subjects.SOURCE;
  }

  /** Whether it can say what a subject's rows should be. */
  public boolean knows(Subject subject) {
    return !SourceTables.has(subject) || tables.isPresent();
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    if (SourceTables.has(subject)) {
      tables.orElseThrow().read(subject, keys, rows);
    } else {
      lines.read(subject, rows);
    }
  }
}
