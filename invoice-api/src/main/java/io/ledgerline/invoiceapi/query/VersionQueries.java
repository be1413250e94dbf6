package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.star.StarKeys;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.RangeQuery;

/** Looks into the histories of the source's rows. */
public final class VersionQueries {
  private final Stores stores;

  public VersionQueries(Stores stores) {
    this.stores = stores;
  }

  /**
   * A page of a history, the oldest version first. Absent if the row has never been.
   *
   * @param after key of the version before the page; empty for the first page
   * @param limit most versions of the page
   */
  public Answer<Page<Version>> history(
      SourceDocument document, int id, Optional<String> after, int limit) {
    String first = StarKeys.firstVersion(document.table().name(), id);
    String last = StarKeys.lastVersion(document.table().name(), id);
    Schema schema = document.table().schema();
    Predicate<String> wanted = key -> !Optional.of(key).equals(after);
    return stores
        .scan(
            StoreNames.STAR_ROWS,
            KeyPlace.of(first),
            RangeQuery.withRange(after.orElse(first), last),
            rows -> Page.read(rows, wanted, limit, row -> version(schema, row)))
        .flatMap(
            page ->
                page.items().isEmpty() && after.isEmpty()
                    ? new Answer.Absent<>()
                    : new Answer.Found<>(page));
  }

  /** Whether a key is one that a row's history is paged by. */
  public static boolean inHistory(SourceDocument document, int id, String key) {
    String table = document.table().name();
    return key.compareTo(StarKeys.firstVersion(table, id)) >= 0
        && key.compareTo(StarKeys.lastVersion(table, id)) <= 0;
  }

  /** The version that a row is in now, be it a deletion. */
  public Answer<Version> last(SourceDocument document, int id) {
    return newest(document, id, version -> true);
  }

  /** The highest version recorded at or before an instant; reads the later ones before. */
  public Answer<Version> asOf(SourceDocument document, int id, Instant time) {
    return newest(document, id, version -> version.wasRecordedBy(time));
  }

  private Answer<Version> newest(SourceDocument document, int id, Predicate<Version> condition) {
    String first = StarKeys.firstVersion(document.table().name(), id);
    String last = StarKeys.lastVersion(document.table().name(), id);
    Schema schema = document.table().schema();
    return stores
        .scan(
            StoreNames.STAR_ROWS,
            KeyPlace.of(first),
            RangeQuery.<String, byte[]>withRange(first, last).withDescendingKeys(),
            rows -> first(rows, schema, condition))
        .flatMap(Answer::of);
  }

  static Optional<Version> first(
      Iterator<KeyValue<String, byte[]>> rows, Schema schema, Predicate<Version> condition) {
    while (rows.hasNext()) {
      Version version = version(schema, rows.next());
      if (condition.test(version)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private static Version version(Schema schema, KeyValue<String, byte[]> row) {
    return Version.of(StoredRecords.read(schema, row.value));
  }
}
