package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.util.List;

/** Somewhere rows are held. */
public interface Place {
  /** One of {@link io.ledgerline.reconcile.value.Subjects#PLACES}. */
  String name();

  /** The consumer group that brings a subject's rows here; empty if none has to be waited for. */
  default List<String> groups(Subject subject) {
    return List.of();
  }

  /** Whether it keeps every row that a key has had. */
  default boolean keepsVersions(Subject subject) {
    return false;
  }

  /** How many keys it is asked for, one by one; 0 if it gives all its rows by itself. */
  default int asksFor(Subject subject) {
    return 0;
  }

  /**
   * Hands over all rows that it has of a subject, or those of the keys it was asked for.
   *
   * @throws Exception if they cannot be read; the message is for people
   */
  void read(Subject subject, List<String> keys, RowSink rows) throws Exception;
}
