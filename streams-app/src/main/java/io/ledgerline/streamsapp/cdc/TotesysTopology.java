package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.streamsapp.HeapStoreBuilder;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.MarkSerde;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.cdc.TrackOutcome.Product;
import io.ledgerline.streamsapp.debezium.ChangeDecoder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * The source's changes become facts with history, dimensions and denormalised orders: one
 * sub-topology over all of the source's tables, since any change may show in any document.
 *
 * <p>Facts are sent version by version. Documents and dimension rows are built at the commit, each
 * once however often it changed; see InvoiceTopology for the mark whose flush is the hook. Here one
 * mark a commit stands for all that is dirty.
 */
public final class TotesysTopology {
  private static final Serde<byte[]> VALUES = Serdes.ByteArray();

  private final Supplier<ChangeDecoder> decoders;
  private final ProductFactory factory;
  private final LiveTasks live;

  /**
   * @param decoders a decoder for each task
   * @param frames what stands before each record, by the topic that it is sent to
   * @param live is told how far changes are read, and of the stores
   */
  public TotesysTopology(
      Supplier<ChangeDecoder> decoders, Map<String, byte[]> frames, LiveTasks live) {
    this.decoders = decoders;
    this.factory = new ProductFactory(Map.copyOf(frames));
    this.live = live;
  }

  /** Every topic that products are sent to. */
  public static List<Topic> products() {
    return Stream.concat(Topics.documents().stream(), StarTopics.totesys().stream()).toList();
  }

  /** Adds everything to a topology under construction. */
  public void addTo(StreamsBuilder builder) {
    addStores(builder);
    KStream<Bytes, TrackOutcome> outcomes =
        builder.stream(
                TotesysTopics.CHANGES,
                Consumed.with(NullableBytesSerde.INSTANCE, VALUES).withName("read-totesys"))
            .processValues(
                () -> new TrackChanges(decoders.get(), factory, live),
                Named.as("track-changes"),
                storeNames());
    writeRejected(outcomes);
    writeProducts(
        "versions",
        outcomes
            .filter((key, outcome) -> outcome instanceof Product, Named.as("is-product"))
            .mapValues(outcome -> (Product) outcome, Named.as("product")));
    writeProducts("current", productsAtCommit(outcomes));
  }

  private KStream<Bytes, Product> productsAtCommit(KStream<Bytes, TrackOutcome> outcomes) {
    return outcomes
        .filter(
            (key, outcome) -> outcome instanceof TrackOutcome.Dirty, Named.as("is-product-mark"))
        .groupByKey(Grouped.as("product-marks-by-key"))
        .aggregate(
            () -> TrackOutcome.Dirty.MARK,
            (key, mark, before) -> TrackOutcome.Dirty.MARK,
            Named.as("hold-product-marks-until-commit"),
            Materialized.<Bytes, TrackOutcome.Dirty>as(Stores.lruMap(StoreNames.PRODUCT_MARKS, 1))
                // Not the nullable ones: to a store the empty key of a TRUNCATE must be a key.
                .withKeySerde(Serdes.Bytes())
                .withValueSerde(new MarkSerde<>(TrackOutcome.Dirty.MARK))
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as("product-marks-at-commit"))
        .processValues(() -> new EmitProducts(factory), Named.as("emit-products"), storeNames());
  }

  private static String[] storeNames() {
    return new String[] {
      StoreNames.DIRTY_PRODUCTS,
      StoreNames.HELD_ROWS,
      StoreNames.ROWS,
      StoreNames.REFERENCES,
      StoreNames.SNAPSHOTS,
      StoreNames.STAR_ROWS,
      StoreNames.DOCUMENTS
    };
  }

  private static void addStores(StreamsBuilder builder) {
    builder.addStateStore(
        new HeapStoreBuilder<>(
            StoreNames.DIRTY_PRODUCTS, () -> new DirtyProducts(StoreNames.DIRTY_PRODUCTS)));
    builder.addStateStore(
        new HeapStoreBuilder<>(StoreNames.HELD_ROWS, () -> new HeldRows(StoreNames.HELD_ROWS)));
    addSnapshots(builder);
    List.of(StoreNames.ROWS, StoreNames.REFERENCES, StoreNames.STAR_ROWS, StoreNames.DOCUMENTS)
        .forEach(
            name ->
                builder.addStateStore(
                    Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(name), Serdes.String(), VALUES)
                        .withCachingDisabled()
                        .withLoggingEnabled(
                            Map.of(
                                "max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES)))));
  }

  /** Counted up row by row, so it is written once a commit. */
  private static void addSnapshots(StreamsBuilder builder) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.SNAPSHOTS), Serdes.String(), VALUES)
            .withCachingEnabled());
  }

  private static void writeRejected(KStream<Bytes, TrackOutcome> outcomes) {
    outcomes
        .filter(
            (key, outcome) -> outcome instanceof TrackOutcome.Rejected,
            Named.as("is-rejected-change"))
        .mapValues(
            outcome -> ((TrackOutcome.Rejected) outcome).original(),
            Named.as("original-change-bytes"))
        .to(
            TotesysTopics.REJECTED.name(),
            Produced.with(NullableBytesSerde.INSTANCE, VALUES).withName("write-rejected-changes"));
  }

  private static void writeProducts(String which, KStream<Bytes, Product> products) {
    products
        .map(
            (key, product) -> KeyValue.pair(product.key(), product.value()),
            Named.as("address-" + which))
        .to(
            ProductTopic.INSTANCE,
            Produced.with(ProductKeySerde.INSTANCE, VALUES).withName("write-" + which));
  }
}
