package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.retail.Product;
import io.ledgerline.streamsapp.retail.ProductCodec;
import io.ledgerline.streamsapp.retail.SoldLine;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes lines into their products on the heap. Sends on a mark when the first one changes. */
final class TrackProducts implements FixedKeyProcessor<Integer, byte[], ProductMark> {
  /** Lines on the heap above which a commit is asked for. */
  private static final int MAX_UNWRITTEN = 20_000;

  private final ProductCodec codec;
  private FixedKeyProcessorContext<Integer, ProductMark> context;
  private OpenProducts open;
  private ProductLineIndex index;
  private KeyValueStore<String, byte[]> products;

  TrackProducts(ProductCodec codec) {
    this.codec = codec;
  }

  @Override
  public void init(FixedKeyProcessorContext<Integer, ProductMark> context) {
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
  public void process(FixedKeyRecord<Integer, byte[]> record) {
    boolean first = open.isClean();
    SoldLine.readAll(record.value(), this::take);
    if (first) {
      context.forward(record.withValue(ProductMark.DIRTY));
    }
    if (open.unwrittenLines().size() > MAX_UNWRITTEN) {
      context.commit();
    }
  }

  private void take(SoldLine sold) {
    Bytes stockCode = Bytes.wrap(sold.stockCode());
    Product product = find(stockCode);
    index.put(stockCode, sold.line());
    product.take(sold.line(), index.of(stockCode));
    open.putDirty(stockCode, product);
    open.sales()
        .take(new String(sold.stockCode(), UTF_8), sold.line().place().issuedAtMs(), sold.change());
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
