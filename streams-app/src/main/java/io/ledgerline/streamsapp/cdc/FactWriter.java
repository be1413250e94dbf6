package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.DimDate;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.cdc.TrackOutcome.Product;
import io.ledgerline.streamsapp.star.Calendar;
import io.ledgerline.streamsapp.star.Fact;
import io.ledgerline.streamsapp.star.Facts;
import io.ledgerline.streamsapp.star.StarKeys;
import io.ledgerline.streamsapp.totesys.Version;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each version of a fact, and the calendar that the facts' dates need, and sends them on. */
final class FactWriter {
  private static final String DATES = StarNames.table(StarTopics.DIM_DATE);

  private final KeyValueStore<String, byte[]> starRows;
  private final ProductEncoder encoder;
  private final Consumer<Product> products;
  private final SortedSet<Integer> years;

  FactWriter(
      KeyValueStore<String, byte[]> starRows, ProductEncoder encoder, Consumer<Product> products) {
    this.starRows = starRows;
    this.encoder = encoder;
    this.products = products;
    this.years = storedYears(starRows);
  }

  void write(Version version) {
    Facts.of(version).ifPresent(this::write);
  }

  private void write(Fact fact) {
    fact.dates().forEach(this::name);
    byte[] row = encoder.encode(fact.topic().name(), fact.row());
    starRows.put(StarKeys.fact(StarNames.table(fact.topic()), fact.id()), row);
    String key = Long.toString(fact.id().value());
    products.accept(new Product(new ProductKey(fact.topic().name(), key), row));
  }

  private void name(LocalDate date) {
    for (int year : Calendar.missing(years, date)) {
      years.add(year);
      Calendar.days(year).forEach(this::write);
    }
  }

  private void write(DimDate day) {
    byte[] row = encoder.encode(StarTopics.DIM_DATE.name(), day);
    String key = day.getDateId().toString();
    starRows.put(StarKeys.dimension(DATES, key), row);
    products.accept(new Product(new ProductKey(StarTopics.DIM_DATE.name(), key), row));
  }

  private static SortedSet<Integer> storedYears(KeyValueStore<String, byte[]> starRows) {
    SortedSet<Integer> years = new TreeSet<>();
    String prefix = StarKeys.dimension(DATES, "");
    try (KeyValueIterator<String, byte[]> days =
        starRows.prefixScan(prefix, new StringSerializer())) {
      while (days.hasNext()) {
        years.add(LocalDate.parse(days.next().key.substring(prefix.length())).getYear());
      }
    }
    return years;
  }
}
