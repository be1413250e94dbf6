package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.DimCurrency;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.cdc.TrackOutcome.Product;
import io.ledgerline.streamsapp.orders.Documents;
import io.ledgerline.streamsapp.star.CurrencyNames;
import io.ledgerline.streamsapp.star.DimensionTables;
import io.ledgerline.streamsapp.star.Dimensions;
import io.ledgerline.streamsapp.star.StarKeys;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Builds documents and dimension rows from the source's rows as they are now, keeps them and sends
 * on those that have changed.
 */
final class ProductWriter {
  private final Documents documents;
  private final Dimensions dimensions;
  private final KeyValueStore<String, byte[]> documentStore;
  private final KeyValueStore<String, byte[]> starRows;
  private final ProductEncoder encoder;
  private final Consumer<Product> products;
  private final Runnable unknownCurrency;

  /**
   * @param products is told of each product that has changed
   * @param unknownCurrency is told of each row whose currency has no name
   */
  ProductWriter(
      SourceRows rows,
      KeyValueStore<String, byte[]> documentStore,
      KeyValueStore<String, byte[]> starRows,
      ProductEncoder encoder,
      Consumer<Product> products,
      Runnable unknownCurrency) {
    this.documents = new Documents(rows);
    this.dimensions = new Dimensions(rows);
    this.documentStore = documentStore;
    this.starRows = starRows;
    this.encoder = encoder;
    this.products = products;
    this.unknownCurrency = unknownCurrency;
  }

  /**
   * @param key of the row that the product is of
   */
  void write(RowKey key) {
    switch (key.table()) {
      case SALES_ORDER -> writeDocument(Topics.SALES_ORDERS, key, documents.salesOrder(key.id()));
      case PURCHASE_ORDER ->
          writeDocument(Topics.PURCHASE_ORDERS, key, documents.purchaseOrder(key.id()));
      case PAYMENT -> writeDocument(Topics.PAYMENTS, key, documents.payment(key.id()));
      default -> {
        Optional<Topic> topic = DimensionTables.of(key.table());
        topic.ifPresent(t -> writeDimension(t, key));
      }
    }
  }

  private void writeDocument(Topic topic, RowKey key, SpecificRecord document) {
    String id = Integer.toString(key.id());
    byte[] bytes = document == null ? null : encoder.encode(topic.name(), document);
    put(
        documentStore,
        topic.name() + "/" + id,
        new Product(new ProductKey(topic.name(), id), bytes));
  }

  private void writeDimension(Topic topic, RowKey key) {
    String id = Integer.toString(key.id());
    String stored = StarKeys.dimension(StarNames.table(topic), id);
    SpecificRecord row = dimensions.of(key);
    if (row instanceof DimCurrency currency && !CurrencyNames.isKnown(currency.getCurrencyCode())) {
      unknownCurrency.run();
    }
    byte[] bytes =
        row == null
            ? DeletedRows.of(topic, starRows.get(stored))
            : encoder.encode(topic.name(), row);
    put(starRows, stored, new Product(new ProductKey(topic.name(), id), bytes));
  }

  private void put(KeyValueStore<String, byte[]> store, String key, Product product) {
    if (!Arrays.equals(store.get(key), product.value())) {
      store.put(key, product.value());
      products.accept(product);
    }
  }
}
