package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.cdc.TrackOutcome.Product;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Builds what has changed since the last commit, each once, and sends it on. */
final class EmitProducts implements FixedKeyProcessor<Bytes, TrackOutcome.Dirty, Product> {
  private final ProductFactory factory;
  private FixedKeyProcessorContext<Bytes, Product> context;
  private FixedKeyRecord<Bytes, TrackOutcome.Dirty> current;
  private DirtyProducts dirty;
  private ProductWriter writer;

  EmitProducts(ProductFactory factory) {
    this.factory = factory;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, Product> context) {
    this.context = context;
    dirty = context.getStateStore(StoreNames.DIRTY_PRODUCTS);
    writer = factory.writer(ProductFactory.rows(context), context, this::forward);
  }

  @Override
  public void process(FixedKeyRecord<Bytes, TrackOutcome.Dirty> mark) {
    current = mark;
    dirty.drain(writer::write);
  }

  private void forward(Product product) {
    context.forward(current.withValue(product).withHeaders(new RecordHeaders()));
  }
}
