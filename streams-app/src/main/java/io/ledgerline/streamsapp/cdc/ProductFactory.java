package io.ledgerline.streamsapp.cdc;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.cdc.TrackOutcome.Product;
import io.ledgerline.streamsapp.totesys.SourceRows;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;

/**
 * Gives each processor of a task what it writes products with.
 *
 * @param frames what stands before each record of a topic
 */
record ProductFactory(Map<String, byte[]> frames) {
  FactWriter facts(FixedKeyProcessorContext<?, ?> context, Consumer<? super Product> products) {
    return new FactWriter(
        context.getStateStore(StoreNames.STAR_ROWS), new ProductEncoder(frames), products::accept);
  }

  ProductWriter writer(
      SourceRows rows, FixedKeyProcessorContext<?, ?> context, Consumer<? super Product> products) {
    Sensor unknownCurrencies =
        context
            .metrics()
            .addRateTotalSensor(
                "ledgerline", "totesys", "unknown-currency-code", Sensor.RecordingLevel.INFO);
    return new ProductWriter(
        rows,
        context.getStateStore(StoreNames.DOCUMENTS),
        context.getStateStore(StoreNames.STAR_ROWS),
        new ProductEncoder(frames),
        products::accept,
        unknownCurrencies::record);
  }

  static RowStore rows(FixedKeyProcessorContext<?, ?> context) {
    return new RowStore(
        context.getStateStore(StoreNames.ROWS),
        context.getStateStore(StoreNames.REFERENCES),
        context.getStateStore(StoreNames.HELD_ROWS));
  }
}
