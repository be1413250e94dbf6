package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.EmitDimProducts.Row;
import io.ledgerline.streamsapp.retail.Product;
import io.ledgerline.streamsapp.retail.ProductCodec;
import io.ledgerline.streamsapp.sales.ProductFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Writes the products that have changed and their figures, each once, and sends on the rows that
 * have.
 */
final class EmitDimProducts implements FixedKeyProcessor<Integer, ProductMark, Row> {
  /**
   * A row of dim_product.
   *
   * @param value in the wire format
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Row(String stockCode, byte[] value) {}

  private final ProductCodec codec;
  private final ServedStores stores;
  private FixedKeyProcessorContext<Integer, Row> context;
  private OpenProducts open;
  private ProductLineIndex index;
  private KeyValueStore<String, byte[]> products;
  private FilteredStore<String> sales;
  private ServedStores.Task served;

  /**
   * @param stores is told of those that this fills
   */
  EmitDimProducts(ProductCodec codec, ServedStores stores) {
    this.codec = codec;
    this.stores = stores;
  }

  @Override
  public void init(FixedKeyProcessorContext<Integer, Row> context) {
    this.context = context;
    open = context.getStateStore(StoreNames.OPEN_PRODUCTS);
    index =
        new ProductLineIndex(
            context.getStateStore(StoreNames.PRODUCT_LINES), open.unwrittenLines());
    products = context.getStateStore(StoreNames.PRODUCTS);
    sales =
        new FilteredStore<>(context.getStateStore(StoreNames.PRODUCT_SALES), open.storedFigures());
    served = stores.open(context, StoreNames.PRODUCTS, StoreNames.PRODUCT_SALES);
  }

  @Override
  public void close() {
    served.close();
  }

  @Override
  public void process(FixedKeyRecord<Integer, ProductMark> mark) {
    served.hear();
    index.write();
    List<KeyValue<String, byte[]>> changed = new ArrayList<>();
    open.drain((stockCode, product) -> emit(mark, stockCode, product, changed));
    // Together, which costs RocksDB a fraction of one by one.
    products.putAll(changed);
    List<KeyValue<String, byte[]>> figures = new ArrayList<>();
    open.sales().drain((key, change) -> figures.add(KeyValue.pair(key, sum(key, change))));
    sales.putAll(figures);
  }

  private byte[] sum(String key, ProductFigures change) {
    byte[] before = sales.get(key);
    ProductFigures now = before == null ? change : ProductFigures.of(before).plus(change);
    return now.isEmpty() ? null : now.toBytes();
  }

  private void emit(
      FixedKeyRecord<Integer, ProductMark> mark,
      Bytes stockCode,
      Product product,
      List<KeyValue<String, byte[]>> changed) {
    String key = new String(stockCode.get(), UTF_8);
    byte[] before = products.get(key);
    byte[] now = codec.encode(stockCode.get(), product);
    if (Arrays.equals(before, now)) {
      return;
    }
    changed.add(KeyValue.pair(key, now));
    byte[] row = codec.row(now);
    if (before == null || !Arrays.equals(codec.row(before), row)) {
      context.forward(mark.withValue(new Row(key, row)).withHeaders(new RecordHeaders()));
    }
  }
}
