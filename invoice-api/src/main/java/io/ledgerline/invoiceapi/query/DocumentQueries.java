package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.StoreNames;
import java.time.Instant;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.streams.query.KeyQuery;

/** Looks orders and payments of the source up by their keys. */
public final class DocumentQueries {
  private final Stores stores;
  private final VersionQueries versions;

  public DocumentQueries(Stores stores) {
    this.stores = stores;
    this.versions = new VersionQueries(stores);
  }

  /** What became of a row of the source. */
  public sealed interface Outcome {}

  /** It is there. */
  public record Present(GenericRecord document) implements Outcome {}

  /** It was there. */
  public record Deleted(Instant at) implements Outcome {}

  /** Absent if there never was such a row. */
  public Answer<Outcome> find(SourceDocument document, int id) {
    return current(document, id)
        .<Outcome>map(Present::new)
        .orIfAbsent(
            () ->
                versions
                    .last(document, id)
                    .flatMap(version -> withoutDocument(document, id, version)));
  }

  /** The document as it is now. Absent if the source has no such row now. */
  Answer<GenericRecord> current(SourceDocument document, int id) {
    String key = document.storeKey(id);
    return stores
        .ask(StoreNames.DOCUMENTS, KeyPlace.of(key), KeyQuery.<String, byte[]>withKey(key))
        .map(framed -> StoredRecords.read(document.schema(), framed));
  }

  /** What a missing document means by the last version of its row. */
  static Answer<Outcome> withoutDocument(SourceDocument document, int id, Version last) {
    return last.isDeletion()
        ? new Answer.Found<>(new Deleted(last.recordedAt()))
        : new Answer.Unavailable<>(document.named(id) + " is being put together");
  }
}
