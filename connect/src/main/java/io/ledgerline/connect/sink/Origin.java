package io.ledgerline.connect.sink;

import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Where a record first stood. A dead letter that is replayed comes through a topic of its own sink
 * alone, {@code <connector>.replay.<topic>}, and its headers say the rest.
 *
 * @param topic that the record belongs to
 */
public record Origin(String topic, int partition, long offset) {
  /** What the names of headers begin with that the replay has added. */
  public static final String HEADERS = "ledgerline.replay.";

  private static final String PARTITION = HEADERS + "partition";
  private static final String OFFSET = HEADERS + "offset";
  private static final String REPLAY = ".replay.";

  /**
   * @throws RejectedRecordException if it is in a topic of replayed ones, and does not say where it
   *     stood
   */
  public static Origin of(SinkRecord record) {
    if (!record.topic().contains(REPLAY)) {
      return new Origin(record.topic(), record.kafkaPartition(), record.kafkaOffset());
    }
    try {
      return new Origin(
          topic(record.topic()),
          Integer.parseInt(header(record, PARTITION)),
          Long.parseLong(header(record, OFFSET)));
    } catch (NumberFormatException e) {
      throw new RejectedRecordException("it is no replayed record: a header is no number");
    }
  }

  /** The topic whose records come through this one. */
  public static String topic(String topic) {
    int replay = topic.indexOf(REPLAY);
    return replay < 0 ? topic : topic.substring(replay + REPLAY.length());
  }

  /** As text, whatever Connect has taken it for. */
  private static String header(SinkRecord record, String name) {
    Header header = record.headers().lastWithName(name);
    if (header == null || header.value() == null) {
      throw new RejectedRecordException("it is no replayed record: it has no header " + name);
    }
    return header.value().toString();
  }
}
