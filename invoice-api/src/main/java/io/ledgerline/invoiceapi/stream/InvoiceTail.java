package io.ledgerline.invoiceapi.stream;

import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.wire.GeneratedRecords;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One listener's reading of the topic of invoices. It is read no faster than it is polled, so a
 * slow listener costs what he has been given and nothing else.
 */
public final class InvoiceTail implements AutoCloseable {
  private final Consumer<byte[], byte[]> consumer;
  private final WriterSchemas schemas;
  private final String generation;
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private boolean reset;

  /**
   * @param consumer of committed records only
   * @param after where the listener was; empty to begin now
   */
  InvoiceTail(
      Consumer<byte[], byte[]> consumer,
      WriterSchemas schemas,
      String generation,
      List<TopicPartition> partitions,
      Optional<EventId> after) {
    this.consumer = consumer;
    this.schemas = schemas;
    this.generation = generation;
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    reset = after.isPresent() && !canGoOn(after.get(), ends);
    for (TopicPartition partition : partitions) {
      long from =
          after.isPresent() && !reset
              ? after.get().position().offsets().get(partition)
              : ends.get(partition);
      next.put(partition, from);
      consumer.seek(partition, from);
    }
  }

  private boolean canGoOn(EventId after, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> was = after.position().offsets();
    return after.generation().equals(generation)
        && was.keySet().equals(ends.keySet())
        && was.entrySet().stream().allMatch(at -> at.getValue() <= ends.get(at.getKey()));
  }

  /**
   * Waits for what is next.
   *
   * @return in the order of each partition; perhaps nothing
   */
  public List<InvoiceEvent> poll(Duration patience) {
    List<InvoiceEvent> events = new ArrayList<>();
    if (reset) {
      reset = false;
      events.add(new InvoiceEvent.Reset(id()));
    }
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      if (record.value() != null) {
        events.add(new InvoiceEvent.Changed(id(), invoice(record)));
      }
    }
    return events;
  }

  /** Behind all that was given out. */
  public EventId id() {
    return new EventId(generation, new Position(next));
  }

  private Invoice invoice(ConsumerRecord<byte[], byte[]> record) {
    return GeneratedRecords.read(
        schemas.of(record.topic(), record.value()), Invoice.class, record.value());
  }

  @Override
  public void close() {
    consumer.close();
    schemas.close();
  }
}
