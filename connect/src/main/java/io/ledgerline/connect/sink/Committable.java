package io.ledgerline.connect.sink;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What a worker may commit. */
final class Committable {
  /**
   * The destination's offsets, never beyond, with what hinders a topic as metadata for whoever
   * watches the consumer group.
   *
   * @param current what the worker has handed over
   * @param waiting why the destination is waited for, or null
   */
  static Map<TopicPartition, OffsetAndMetadata> of(
      Lanes<?> lanes, Map<TopicPartition, OffsetAndMetadata> current, String waiting) {
    Map<TopicPartition, OffsetAndMetadata> committable = new HashMap<>();
    current.forEach(
        (partition, offset) -> {
          Position position = lanes.position(partition);
          if (position == null) {
            return;
          }
          Lane<?> lane = lanes.of(partition.topic());
          if (lane.takes()) {
            position.consume(offset.offset());
          }
          String note = Notes.of(lane.trouble(), waiting);
          if (position.applied() >= 0) {
            // A rewind forwards is still to come, and the worker refuses what it has not read.
            long next = Math.min(position.applied(), offset.offset());
            committable.put(partition, Notes.attach(next, note));
          } else if (!note.isEmpty()) {
            committable.put(partition, Notes.attach(offset.offset(), note));
          }
        });
    return committable;
  }

  private Committable() {}
}
