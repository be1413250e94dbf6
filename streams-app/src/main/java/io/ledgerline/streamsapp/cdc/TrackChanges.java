package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.streamsapp.InputProgress;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.RejectionHeaders;
import io.ledgerline.streamsapp.ServedStores;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.debezium.ChangeDecoder;
import io.ledgerline.streamsapp.debezium.RejectedChangeException;
import io.ledgerline.streamsapp.totesys.Table;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Takes each change of the source into the stores. Sends on the new versions of facts, a mark when
 * the first product has to be built anew, and what could not be read.
 */
final class TrackChanges implements FixedKeyProcessor<Bytes, byte[], TrackOutcome> {
  /** Products on the heap above which they are built at once and not only at the commit. */
  private static final int MAX_DIRTY = 50_000;

  private final ChangeDecoder decoder;
  private final ProductFactory factory;
  private final LiveTasks live;
  private FixedKeyProcessorContext<Bytes, TrackOutcome> context;
  private InputProgress.Task inputs;
  private ServedStores.Task served;
  private FixedKeyRecord<Bytes, byte[]> current;
  private RowStore rows;
  private DirtyProducts dirty;
  private ApplyChange apply;
  private ProductWriter writer;

  /**
   * @param live is told of each record, and of the stores
   */
  TrackChanges(ChangeDecoder decoder, ProductFactory factory, LiveTasks live) {
    this.decoder = decoder;
    this.factory = factory;
    this.live = live;
  }

  @Override
  public void init(FixedKeyProcessorContext<Bytes, TrackOutcome> context) {
    this.context = context;
    inputs = live.inputs().open(TotesysTopics.CHANGES, context.taskId().partition());
    dirty = context.getStateStore(StoreNames.DIRTY_PRODUCTS);
    // A task that was a standby meanwhile keeps its stores: what was held may be outdated.
    dirty.clear();
    context.<HeldRows>getStateStore(StoreNames.HELD_ROWS).clear();
    rows = ProductFactory.rows(context);
    FactWriter facts = factory.facts(context, this::forward);
    writer = factory.writer(rows, context, this::forward);
    apply =
        new ApplyChange(
            rows, context.getStateStore(StoreNames.SNAPSHOTS), facts::write, dirty::add);
    served =
        live.stores()
            .open(context, StoreNames.STAR_ROWS, StoreNames.DOCUMENTS, StoreNames.REFERENCES);
  }

  @Override
  public void close() {
    served.close();
  }

  @Override
  public void process(FixedKeyRecord<Bytes, byte[]> record) {
    current = record;
    RecordMetadata where = context.recordMetadata().orElseThrow();
    inputs.reads(where.topic(), where.offset());
    Table table = Table.of(where.topic().substring(TotesysTopics.PREFIX.length()));
    boolean clean = dirty.size() == 0;
    try {
      apply.apply(decoder.decode(table, record.value(), name -> header(record, name), rows));
    } catch (RejectedChangeException e) {
      context.forward(
          record
              .<TrackOutcome>withValue(new TrackOutcome.Rejected(record.value()))
              .withHeaders(RejectionHeaders.of(record.headers(), where, e.getMessage())));
    }
    if (dirty.size() > MAX_DIRTY) {
      dirty.drain(writer::write);
    } else if (clean && dirty.size() > 0) {
      forward(TrackOutcome.Dirty.MARK);
    }
  }

  private void forward(TrackOutcome outcome) {
    context.forward(current.withValue(outcome).withHeaders(new RecordHeaders()));
  }

  private static byte[] header(FixedKeyRecord<Bytes, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
