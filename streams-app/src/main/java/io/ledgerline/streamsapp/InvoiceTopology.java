package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.EmitInvoices.Emitted;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
 * Invoice lines become invoices, and rows of purchase histories.
 *
 * <p>Lines are put into invoices on the heap, and an invoice is written once a commit however many
 * of its lines came. What is on the heap must be written inside the commit's own transaction, and
 * the one place that Kafka Streams gives for it is the flush of a cache: a changed invoice puts a
 * mark into a caching store, and that store's flush sends the mark on to where the invoice is
 * written.
 */
public final class InvoiceTopology {
  private static final Serde<Bytes> KEYS = Serdes.Bytes();
  private static final Serde<byte[]> VALUES = Serdes.ByteArray();

  /** Marks stay behind in the store under the cache, where nobody reads them: keep few. */
  private static final int KEPT_MARKS = 1_000;

  private final Supplier<LineDecoder> decoders;
  private final Frames frames;
  private final long maxOpenBytes;

  /**
   * What stands before each record that is written.
   *
   * @param invoice before an Invoice on its topic
   * @param summary before an InvoiceSummary on its topic
   */
  @SuppressWarnings("ArrayRecordComponent") // two constants, never compared
  public record Frames(byte[] invoice, byte[] summary) {}

  /**
   * @param decoders a decoder for each task
   * @param maxOpenBytes heap that one task's unwritten invoices may hold; above it they are
   *     committed early
   */
  public InvoiceTopology(Supplier<LineDecoder> decoders, Frames frames, long maxOpenBytes) {
    this.decoders = decoders;
    this.frames = frames;
    this.maxOpenBytes = maxOpenBytes;
  }

  /** Adds everything to a topology under construction. */
  public void addTo(StreamsBuilder builder) {
    addStores(builder);
    KStream<Bytes, LineOutcome> outcomes =
        builder.stream(
                Topics.INVOICE_LINES.name(),
                Consumed.with(KEYS, VALUES).withName("read-invoice-lines"))
            .processValues(
                () -> new AccumulateLines(decoders.get(), maxOpenBytes),
                Named.as("accumulate-lines"),
                StoreNames.OPEN_INVOICES,
                StoreNames.INVOICES);
    writeRejected(outcomes);
    KStream<Bytes, Emitted> invoices =
        outcomes
            .filter((key, outcome) -> outcome instanceof LineOutcome.Dirty, Named.as("is-mark"))
            .groupByKey(Grouped.as("marks-by-invoice"))
            .aggregate(
                () -> LineOutcome.Dirty.MARK,
                (key, mark, before) -> LineOutcome.Dirty.MARK,
                Named.as("hold-marks-until-commit"),
                Materialized.<Bytes, LineOutcome.Dirty>as(
                        Stores.lruMap(StoreNames.DIRTY_INVOICES, KEPT_MARKS))
                    .withKeySerde(KEYS)
                    .withValueSerde(new MarkSerde<>(LineOutcome.Dirty.MARK))
                    .withCachingEnabled()
                    .withLoggingDisabled())
            .toStream(Named.as("marks-at-commit"))
            .processValues(
                EmitInvoices::new,
                Named.as("emit-invoices"),
                StoreNames.OPEN_INVOICES,
                StoreNames.INVOICES);
    writeInvoices(invoices);
  }

  private void addStores(StreamsBuilder builder) {
    builder.addStateStore(
        new HeapStoreBuilder<>(
            StoreNames.OPEN_INVOICES,
            () -> new OpenInvoices(StoreNames.OPEN_INVOICES, maxOpenBytes / 2)));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.INVOICES), KEYS, VALUES)
            .withCachingDisabled()
            .withLoggingEnabled(
                Map.of("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES))));
  }

  private static void writeRejected(KStream<Bytes, LineOutcome> outcomes) {
    outcomes
        .filter((key, outcome) -> outcome instanceof LineOutcome.Rejected, Named.as("is-rejected"))
        .mapValues(
            outcome -> ((LineOutcome.Rejected) outcome).original(), Named.as("original-bytes"))
        .to(
            Topics.INVOICE_LINES_REJECTED.name(),
            Produced.with(KEYS, VALUES).withName("write-rejected"));
  }

  private void writeInvoices(KStream<Bytes, Emitted> invoices) {
    invoices
        .mapValues(emitted -> emitted.invoice().document(frames.invoice()), Named.as("document"))
        .to(Topics.INVOICES.name(), Produced.with(KEYS, VALUES).withName("write-invoices"));
    invoices
        .flatMap((invoiceNo, emitted) -> historyRows(emitted), Named.as("history-rows"))
        .to(
            Topics.CUSTOMER_INVOICES.name(),
            Produced.with(Serdes.String(), VALUES)
                .withStreamPartitioner(new CustomerPartitioner())
                .withName("write-customer-invoices"));
  }

  /** A row of the history, and a tombstone for the place that the invoice has moved from. */
  private List<KeyValue<String, byte[]>> historyRows(Emitted emitted) {
    Optional<CustomerInvoiceKey> now = emitted.invoice().key();
    List<KeyValue<String, byte[]>> rows = new ArrayList<>(2);
    emitted
        .before()
        .filter(before -> !Optional.of(before).equals(now))
        .ifPresent(before -> rows.add(KeyValue.pair(before.text(), null)));
    now.ifPresent(
        key -> rows.add(KeyValue.pair(key.text(), emitted.invoice().summary(frames.summary()))));
    return rows;
  }
}
