package io.ledgerline.reconcile.run;

import io.ledgerline.reconcile.Settings;
import io.ledgerline.reconcile.kafka.Log;
import io.ledgerline.reconcile.kafka.Position;
import io.ledgerline.reconcile.place.DynamoDb;
import io.ledgerline.reconcile.place.Lake;
import io.ledgerline.reconcile.place.Place;
import io.ledgerline.reconcile.place.Service;
import io.ledgerline.reconcile.place.Source;
import io.ledgerline.reconcile.place.SourceLines;
import io.ledgerline.reconcile.place.SourceTables;
import io.ledgerline.reconcile.place.Warehouse;
import io.ledgerline.reconcile.scratch.LineFold;
import io.ledgerline.reconcile.scratch.Scratch;
import io.ledgerline.reconcile.value.AvroRecords;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Those of the places that the settings name.
 *
 * @param source the first of them
 */
record Places(Source source, List<Place> all) {
  /** What Connect puts before a sink's name. */
  private static final String GROUP = "connect-";

  /**
   * @param position up to where invoice lines are read
   */
  static Places of(
      Settings settings,
      Log log,
      AvroRecords records,
      HttpClient http,
      Scratch scratch,
      Path folder,
      Supplier<Position> position) {
    Source source =
        new Source(
            settings.source().map(SourceTables::new),
            new SourceLines(log, records, new LineFold(scratch), position, settings.zone()));
    List<Place> all = new ArrayList<>();
    all.add(source);
    all.add(new Service(http, settings.apis().get(0), settings.mostVersions()));
    settings.lake().ifPresent(buckets -> all.add(new Lake(buckets, GROUP, folder)));
    settings
        .warehouse()
        .ifPresent(database -> all.add(new Warehouse(database, GROUP + "warehouse-sink")));
    settings
        .dynamoDb()
        .ifPresent(
            address ->
                all.add(
                    new DynamoDb(address.region(), address.endpoint(), GROUP + "dynamodb-sink")));
    return new Places(source, List.copyOf(all));
  }

  /** Those that hold a subject and can be asked. */
  List<Place> of(Subject subject) {
    return all.stream()
        .filter(place -> subject.places().contains(place.name()))
        .filter(place -> !place.name().equals(Subjects.SOURCE) || source.knows(subject))
        .toList();
  }

  /** The end of the source's log; empty if the database is not asked. */
  Optional<Long> lsn() throws Exception {
    return source.tables().isPresent()
        ? Optional.of(source.tables().get().lsn())
        : Optional.empty();
  }
}
