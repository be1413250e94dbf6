package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.CommitOutcome.Emitted;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import io.ledgerline.streamsapp.invoice.LineFact;
import io.ledgerline.streamsapp.invoice.LineFactWriter;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Invoice lines become invoices, rows of purchase histories, and the star of the warehouse that is
 * made of lines.
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
  private final ZoneId businessZone;
  private final long maxOpenBytes;
  private final LiveTasks live;

  /**
   * What stands before each record that is written.
   *
   * @param invoice before an Invoice on its topic
   * @param summary before an InvoiceSummary on its topic
   * @param fact before a FactInvoiceLine on its topic
   * @param product before a DimProduct on its topic
   * @param customer before a DimCustomer on its topic
   */
  @SuppressWarnings("ArrayRecordComponent") // constants, never compared
  public record Frames(
      byte[] invoice, byte[] summary, byte[] fact, byte[] product, byte[] customer) {
    /**
     * @param frame tells what stands before each record of a topic
     */
    public static Frames of(Function<Topic, byte[]> frame) {
      return new Frames(
          frame.apply(Topics.INVOICES),
          frame.apply(Topics.CUSTOMER_INVOICES),
          frame.apply(StarTopics.FACT_INVOICE_LINE),
          frame.apply(StarTopics.DIM_PRODUCT),
          frame.apply(StarTopics.DIM_CUSTOMER));
    }
  }

  /**
   * @param decoders a decoder for each task
   * @param businessZone in which days begin
   * @param maxOpenBytes heap that one task's unwritten invoices may hold; above it they are
   *     committed early
   * @param live is told how far lines are read, and of the stores
   */
  public InvoiceTopology(
      Supplier<LineDecoder> decoders,
      Frames frames,
      ZoneId businessZone,
      long maxOpenBytes,
      LiveTasks live) {
    this.decoders = decoders;
    this.frames = frames;
    this.businessZone = businessZone;
    this.maxOpenBytes = maxOpenBytes;
    this.live = live;
  }

  /** Adds everything to a topology under construction. */
  public void addTo(StreamsBuilder builder) {
    addStores(builder);
    KStream<Bytes, LineOutcome> outcomes =
        builder.stream(
                Topics.INVOICE_LINES.name(),
                Consumed.with(KEYS, VALUES).withName("read-invoice-lines"))
            .processValues(
                this::accumulateLines,
                Named.as("accumulate-lines"),
                StoreNames.OPEN_INVOICES,
                StoreNames.INVOICES,
                StoreNames.FORMER_LINES);
    writeRejected(outcomes);
    writeFacts(outcomes);
    KStream<Bytes, CommitOutcome> atCommit =
        outcomes
            .groupByKey(Grouped.as("marks-by-invoice"))
            .aggregate(
                () -> LineOutcome.Dirty.MARK,
                (key, mark, before) -> LineOutcome.Dirty.MARK,
                Named.as(AccumulateLines.TO_MARKS),
                Materialized.<Bytes, LineOutcome.Dirty>as(
                        Stores.lruMap(StoreNames.DIRTY_INVOICES, KEPT_MARKS))
                    .withKeySerde(KEYS)
                    .withValueSerde(new MarkSerde<>(LineOutcome.Dirty.MARK))
                    .withCachingEnabled()
                    .withLoggingDisabled())
            .toStream(Named.as("marks-at-commit"))
            .processValues(
                () -> new EmitInvoices(new InvoiceRanking(businessZone), live.stores()),
                Named.as("emit-invoices"),
                StoreNames.OPEN_INVOICES,
                StoreNames.INVOICES,
                StoreNames.SALES,
                StoreNames.INVOICE_RANKS);
    writeInvoices(atCommit);
    new ProductTopology(frames.product(), businessZone, live.stores()).addTo(builder, atCommit);
    CustomerTopology.addTo(builder, atCommit, live.stores());
  }

  /** Adds what keeps the rows of purchase histories to a topology. */
  void addHistoriesTo(Topology topology) {
    new PurchaseHistories(frames.customer(), businessZone, live.stores()).addTo(topology);
  }

  private AccumulateLines accumulateLines() {
    return new AccumulateLines(
        decoders.get(), new LineFactWriter(frames.fact(), businessZone), maxOpenBytes, live);
  }

  private void addStores(StreamsBuilder builder) {
    builder.addStateStore(
        new HeapStoreBuilder<>(
            StoreNames.OPEN_INVOICES,
            () -> new OpenInvoices(StoreNames.OPEN_INVOICES, maxOpenBytes / 2, businessZone)));
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(StoreNames.INVOICES), KEYS, VALUES)
            .withCachingDisabled()
            .withLoggingEnabled(
                Map.of("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES))));
    for (String name :
        List.of(StoreNames.FORMER_LINES, StoreNames.SALES, StoreNames.INVOICE_RANKS)) {
      builder.addStateStore(
          Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), VALUES)
              .withCachingDisabled());
    }
  }

  private static void writeRejected(KStream<Bytes, LineOutcome> outcomes) {
    outcomes
        .mapValues(
            outcome -> ((LineOutcome.Rejected) outcome).original(),
            Named.as(AccumulateLines.TO_REJECTED))
        .to(
            Topics.INVOICE_LINES_REJECTED.name(),
            Produced.with(KEYS, VALUES).withName("write-rejected"));
  }

  private static void writeFacts(KStream<Bytes, LineOutcome> outcomes) {
    outcomes
        .map(
            (invoiceNo, outcome) -> {
              LineFact fact = ((LineOutcome.Versioned) outcome).fact();
              return KeyValue.pair(Bytes.wrap(fact.id()), fact.row());
            },
            Named.as(AccumulateLines.TO_FACTS))
        .to(
            StarTopics.FACT_INVOICE_LINE.name(),
            Produced.with(KEYS, VALUES)
                .withStreamPartitioner(new InvoicePartitioner())
                .withName("write-facts"));
  }

  private void writeInvoices(KStream<Bytes, CommitOutcome> atCommit) {
    atCommit
        .mapValues(
            outcome -> ((Emitted) outcome).invoice().document(frames.invoice()),
            Named.as(EmitInvoices.TO_DOCUMENTS))
        .to(Topics.INVOICES.name(), Produced.with(KEYS, VALUES).withName("write-invoices"));
    atCommit
        .flatMap(
            (invoiceNo, outcome) -> historyRows((Emitted) outcome),
            Named.as(EmitInvoices.TO_HISTORIES))
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
