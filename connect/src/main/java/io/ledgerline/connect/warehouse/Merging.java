package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Part;
import io.ledgerline.connect.sink.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies batches within a session: all parts in one transaction, or, if one of them does not go
 * in, each in its own, so that only that one stays behind. (Redshift has no savepoints.)
 */
final class Merging {
  private final Session session;

  Merging(Session session) {
    this.session = session;
  }

  /** After a lost connection: was the batch committed, wholly or in part? */
  void settle(Batch<TableRows> batch) throws SQLException {
    for (Part<TableRows> part : batch.parts()) {
      if (standsAt(part, Span::next)) {
        batch.applied(part);
      } else if (!standsAt(part, Span::first)) {
        batch.superseded(part);
      }
    }
  }

  void apply(Batch<TableRows> batch) throws SQLException {
    List<Part<TableRows>> parts = batch.parts();
    try {
      if (parts.size() > 1 && committed(parts)) {
        parts.forEach(batch::applied);
        return;
      }
    } catch (TableFault e) {
      session.rollback();
    }
    for (Part<TableRows> part : parts) {
      applyAlone(batch, part);
    }
  }

  private void applyAlone(Batch<TableRows> batch, Part<TableRows> part) throws SQLException {
    String fault = null;
    try {
      if (committed(List.of(part))) {
        batch.applied(part);
        return;
      }
    } catch (TableFault e) {
      session.rollback();
      fault = e.getMessage();
    }
    // Another writer may have done the same, or be the reason why the table refused.
    if (standsAt(part, Span::next)) {
      batch.applied(part);
    } else if (fault != null && standsAt(part, Span::first)) {
      batch.stopped(part, fault);
    } else {
      batch.superseded(part);
    }
  }

  /**
   * Stages everything before it touches any table: until then a frozen worker is in nobody's way.
   * The offsets come last, and whoever has moved them in the meantime has won.
   *
   * @return false, with everything rolled back, if the warehouse does not stand where parts begin
   */
  private boolean committed(List<Part<TableRows>> parts) throws SQLException, TableFault {
    for (Part<TableRows> part : parts) {
      for (Segment segment : part.rows().segments()) {
        at(part, null, () -> session.createStage(segment.set()));
      }
    }
    for (Part<TableRows> part : parts) {
      for (Segment segment : part.rows().segments()) {
        at(part, segment, () -> session.load(segment));
      }
    }
    for (Part<TableRows> part : parts) {
      for (Segment segment : part.rows().segments()) {
        at(part, null, () -> session.merge(segment.set()));
      }
    }
    for (Part<TableRows> part : parts) {
      if (!session.offsets().compareAndSet(part.spans())) {
        session.rollback();
        return false;
      }
    }
    session.commit();
    return true;
  }

  /** A part of no offsets stands wherever it is said to stand. */
  private boolean standsAt(Part<TableRows> part, ToLongFunction<Span> where) throws SQLException {
    Map<TopicPartition, Long> actual = session.offsets().read(part.spans().keySet());
    session.commit();
    return part.spans().entrySet().stream()
        .allMatch(
            span ->
                Long.valueOf(where.applyAsLong(span.getValue())).equals(actual.get(span.getKey())));
  }

  private static void at(Part<TableRows> part, Segment segment, Step step)
      throws SQLException, TableFault {
    try {
      step.run();
    } catch (SQLException e) {
      throw TableFault.of(part, segment, e);
    }
  }

  private interface Step {
    void run() throws SQLException;
  }
}
