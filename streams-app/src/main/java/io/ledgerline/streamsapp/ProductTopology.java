package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.streamsapp.retail.ProductCodec;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * What lines tell of products becomes dim_product, and the figures that products are ranked by. A
 * product's lines are in invoices of all partitions, so they come together by the bucket of its
 * stock code first. Rows are written once a commit; see InvoiceTopology for the mark whose flush is
 * the hook. Here one mark a commit stands for all.
 */
final class ProductTopology {
  /** Names the topic by which lines reach the tasks of their products. */
  static final String REPARTITION = "product-lines";

  private static final Serde<Bytes> KEYS = Serdes.Bytes();
  private static final Serde<byte[]> VALUES = Serdes.ByteArray();

  private final byte[] frame;
  private final ZoneId businessZone;
  private final ServedStores stores;

  /**
   * @param frame what stands before each DimProduct
   * @param stores is told of those that can be read
   */
  ProductTopology(byte[] frame, ZoneId businessZone, ServedStores stores) {
    this.frame = frame;
    this.businessZone = businessZone;
    this.stores = stores;
  }

  /**
   * @param atCommit sends to a child {@link EmitInvoices#TO_PRODUCTS} what lines tell
   */
  void addTo(StreamsBuilder builder, KStream<Bytes, CommitOutcome> atCommit) {
    addStores(builder);
    atCommit
        .map(
            (invoiceNo, outcome) -> {
              CommitOutcome.Sold sold = (CommitOutcome.Sold) outcome;
              return KeyValue.pair(sold.bucket(), sold.message());
            },
            Named.as(EmitInvoices.TO_PRODUCTS))
        .repartition(
            Repartitioned.<Integer, byte[]>as(REPARTITION)
                .withKeySerde(Serdes.Integer())
                .withValueSerde(VALUES)
                .withStreamPartitioner(
                    (topic, bucket, message, partitions) ->
                        ProductPartitioner.partition(bucket, partitions)))
        .processValues(() -> new TrackProducts(codec()), Named.as("track-products"), storeNames())
        .groupByKey(Grouped.as("open-product-marks"))
        .aggregate(
            () -> ProductMark.DIRTY,
            (bucket, mark, before) -> ProductMark.DIRTY,
            Named.as("hold-open-product-marks-until-commit"),
            Materialized.<Integer, ProductMark>as(Stores.lruMap(StoreNames.DIRTY_OPEN_PRODUCTS, 1))
                .withKeySerde(Serdes.Integer())
                .withValueSerde(new MarkSerde<>(ProductMark.DIRTY))
                .withCachingEnabled()
                .withLoggingDisabled())
        .toStream(Named.as("open-product-marks-at-commit"))
        .processValues(
            () -> new EmitDimProducts(codec(), stores), Named.as("emit-dim-products"), storeNames())
        .map((mark, row) -> KeyValue.pair(row.stockCode(), row.value()), Named.as("dim-products"))
        .to(
            StarTopics.DIM_PRODUCT.name(),
            Produced.with(Serdes.String(), VALUES).withName("write-dim-products"));
  }

  private ProductCodec codec() {
    return new ProductCodec(frame, businessZone);
  }

  private static String[] storeNames() {
    return new String[] {
      StoreNames.OPEN_PRODUCTS,
      StoreNames.PRODUCT_LINES,
      StoreNames.PRODUCTS,
      StoreNames.PRODUCT_SALES
    };
  }

  private void addStores(StreamsBuilder builder) {
    builder.addStateStore(
        new HeapStoreBuilder<>(
            StoreNames.OPEN_PRODUCTS,
            () -> new OpenProducts(StoreNames.OPEN_PRODUCTS, businessZone)));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.PRODUCT_LINES), KEYS, VALUES)
            .withCachingDisabled());
    for (String name : List.of(StoreNames.PRODUCTS, StoreNames.PRODUCT_SALES)) {
      builder.addStateStore(
          Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), VALUES)
              .withCachingDisabled());
    }
  }
}
