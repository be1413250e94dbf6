package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.retail.Product;
import io.ledgerline.streamsapp.retail.ProductCodec;
import io.ledgerline.streamsapp.retail.ProductLine;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes each line into its product on the heap. Sends on a mark when the first one changes. */
final class TrackProducts implements FixedKeyProcessor<Bytes, byte[], ProductMark> {
  /** Lines on the heap above which a commit is asked for. */
  private static final int MAX_UNWRITTEN = 20_000;

  private final ProductCodec codec;
  private FixedKeyProcessorContext<Bytes, ProductMark> context;
  private OpenProducts open;
  private ProductLineIndex index;
  private KeyValueStore<String, byte[]> products;

  TrackProducts(ProductCodec codec) {
    this.codec = codec;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, ProductMark> context) {
    this.context = context;
    open = context.getStateStore(StoreNames.OPEN_PRODUCTS);
    // A task that was a standby meanwhile keeps its stores: what was held may be outdated.
    open.clear();
    index =
        new ProductLineIndex(
            context.getStateStore(StoreNames.PRODUCT_LINES), open.unwrittenLines());
    products = context.getStateStore(StoreNames.PRODUCTS);
  }

  @Override
  public void process(FixedKeyRecord<Bytes, byte[]> record) {
    Bytes stockCode = record.key();
    ProductLine line = ProductLine.read(record.value());
    Product product = find(stockCode);
    index.put(stockCode, line);
    product.take(line, index.of(stockCode));
    boolean first = open.isClean();
    open.putDirty(stockCode, product);
    if (first) {
      context.forward(record.withValue(ProductMark.DIRTY));
    }
    if (open.unwrittenLines().size() > MAX_UNWRITTEN) {
      context.commit();
    }
  }

  private Product find(Bytes stockCode) {
    Product product = open.get(stockCode);
    if (product != null) {
      return product;
    }
    byte[] stored = products.get(new String(stockCode.get(), UTF_8));
    return stored == null ? Product.unknown() : codec.decode(stored);
  }
}
