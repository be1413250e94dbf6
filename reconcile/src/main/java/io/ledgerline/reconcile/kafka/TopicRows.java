package io.ledgerline.reconcile.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.reconcile.value.AvroRecords;
import io.ledgerline.reconcile.value.EventText;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.schemas.wire.MalformedRecordException;
import java.util.Comparator;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A subject's rows as its topic tells them. Not thread-safe. */
public final class TopicRows {
  static final Comparator<TopicPartition> BY_NUMBER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final Log log;
  private final AvroRecords records;

  public TopicRows(Log log, AvroRecords records) {
    this.log = log;
    this.records = records;
  }

  /** The rows of all records before the position. */
  public void read(Subject subject, Position position, RowSink rows) {
    log.read(position.of(subject.topic().name()), record -> add(subject, record, rows));
  }

  /** The keys of all records from the one position to the other, without contents. */
  public void readKeys(Subject subject, Position from, Position to, RowSink keys) {
    String topic = subject.topic().name();
    RowSink bare = (key, content, version) -> keys.add(key, null);
    log.read(from.of(topic), to.of(topic), record -> add(subject, record, bare));
  }

  /** What cannot be decoded is no row anywhere: it went to the dead letters. */
  private void add(Subject subject, ConsumerRecord<byte[], byte[]> record, RowSink rows) {
    try {
      switch (subject.form()) {
        case VERSIONS, LATEST -> addLatest(subject, record, rows);
        case CURRENT -> addCurrent(subject, record, rows);
        case TOTALS -> addTotals(subject, record, rows);
        case EVENTS -> addEvent(record, rows);
      }
    } catch (MalformedRecordException e) {
      // As above.
    }
  }

  private void addLatest(Subject subject, ConsumerRecord<byte[], byte[]> record, RowSink rows) {
    String content = null;
    if (record.value() != null) {
      GenericRecord row = decode(subject, record);
      boolean deleted = subject.without().contains("deleted") && isDeleted(row);
      content = deleted ? null : subject.canonical().of(row);
    }
    rows.add(key(record), content, record.offset());
  }

  private void addCurrent(Subject subject, ConsumerRecord<byte[], byte[]> record, RowSink rows) {
    GenericRecord row = decode(subject, record);
    boolean deleted = row.get("operation").toString().equals("DELETE");
    // The versions of one subject lie in several partitions.
    long version = ((Integer) row.get("version")).longValue();
    rows.add(Facts.subjectOf(row), deleted ? null : subject.canonical().of(row), version);
  }

  private void addTotals(Subject subject, ConsumerRecord<byte[], byte[]> record, RowSink rows) {
    GenericRecord invoice = decode(subject, record);
    rows.add(
        key(record),
        "%s lines, %s units, %s"
            .formatted(
                invoice.get("lineCount"),
                invoice.get("unitCount"),
                Facts.plain(invoice.get("total"))));
  }

  private void addEvent(ConsumerRecord<byte[], byte[]> record, RowSink rows) {
    boolean framedKey = record.topic().startsWith(TotesysTopics.PREFIX);
    Object key =
        record.key() == null
            ? null
            : framedKey ? records.read(record.topic(), record.key()) : key(record);
    Object value = record.value() == null ? null : records.read(record.topic(), record.value());
    rows.add(
        record.partition() + "@" + record.offset(), EventText.of(record.timestamp(), key, value));
  }

  private GenericRecord decode(Subject subject, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new MalformedRecordException("it has no value");
    }
    return records.read(record.topic(), record.value(), subject.schema());
  }

  private static boolean isDeleted(GenericRecord row) {
    return row.getSchema().getField("deleted") != null && (Boolean) row.get("deleted");
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }
}
