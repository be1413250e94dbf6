package io.ledgerline.connect.sink;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;

/** Rows that are their records; a value says what is wrong with one. */
final class FakeRows implements Rows {
  final List<SinkRecord> records = new ArrayList<>();

  @Override
  public boolean add(SinkRecord record) {
    if ("poison".equals(record.value())) {
      throw new RejectedRecordException("poison");
    }
    if ("misfit".equals(record.value())) {
      throw new StoppedTopicException("misfit at " + record.kafkaOffset());
    }
    if ("apart".equals(record.value()) && !records.isEmpty()) {
      return false;
    }
    records.add(record);
    return true;
  }

  @Override
  public int count() {
    return records.size();
  }

  @Override
  public long bytes() {
    return records.size();
  }
}
