package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.Rows;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** The rows of one table in one batch, already in the form that is loaded. Not thread-safe. */
final class TableRows implements Rows {
  private final RowFormats formats;
  private final Escapes escapes;
  private final List<Segment> segments = new ArrayList<>(1);

  TableRows(RowFormats formats, Escapes escapes) {
    this.formats = formats;
    this.escapes = escapes;
  }

  Table table() {
    return formats.table();
  }

  List<Segment> segments() {
    return segments;
  }

  /** False if the key was written with other columns: one MERGE must come before the other. */
  @Override
  public boolean add(SinkRecord record) {
    if (!(record.key() instanceof String key)) {
      throw new RejectedRecordException("the key is " + kind(record.key()) + " and no string");
    }
    if (!(record.value() instanceof Struct row)) {
      throw new RejectedRecordException("the value is " + kind(record.value()) + " and no record");
    }
    try {
      RowFormat format = formats.of(row.schema());
      if (!format.agrees(key, row)) {
        throw new RejectedRecordException("the key is not that of the row");
      }
      if (hasUnderOtherColumns(key, format.set())) {
        return false;
      }
      segment(format.set()).add(key, format, record);
      return true;
    } catch (MisfitException e) {
      throw new StoppedTopicException(
          "topic %s, partition %d, offset %d: table %s: %s"
              .formatted(
                  record.topic(),
                  record.kafkaPartition(),
                  record.kafkaOffset(),
                  table(),
                  e.getMessage()));
    }
  }

  @Override
  public int count() {
    int count = 0;
    for (int i = 0; i < segments.size(); i++) {
      count += segments.get(i).rows();
    }
    return count;
  }

  @Override
  public long bytes() {
    long bytes = 0;
    for (int i = 0; i < segments.size(); i++) {
      bytes += segments.get(i).bytes();
    }
    return bytes;
  }

  private boolean hasUnderOtherColumns(String key, ColumnSet set) {
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.set() != set && segment.has(key)) {
        return true;
      }
    }
    return false;
  }

  private Segment segment(ColumnSet set) {
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).set() == set) {
        return segments.get(i);
      }
    }
    Segment segment = new Segment(set, escapes);
    segments.add(segment);
    return segment;
  }

  private static String kind(Object value) {
    return value == null ? "null" : "of type " + value.getClass().getSimpleName();
  }
}
