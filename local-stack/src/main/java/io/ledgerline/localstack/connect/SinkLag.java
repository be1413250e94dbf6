package io.ledgerline.localstack.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a sink is behind its topics.
 *
 * @param records that it has not written yet
 * @param messages what it says of its topics, beside what it has committed, each with its topic
 */
public record SinkLag(String connector, long records, List<String> messages) {

  public SinkLag {
    messages = List.copyOf(messages);
  }

  /**
   * What lies between what was committed and the end. What was never committed counts from its
   * beginning, and what was deleted from the topic since cannot be read any more.
   *
   * @param starts first offsets of all partitions
   * @param ends last stable offsets of all partitions
   * @param committed by the sink's consumer group; may lack partitions
   * @return partitions that are not at their end
   */
  static Map<TopicPartition, OffsetRange> unread(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    Map<TopicPartition, OffsetRange> unread = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          long start = starts.getOrDefault(partition, 0L);
          OffsetAndMetadata own = committed.get(partition);
          OffsetRange range =
              new OffsetRange(own == null ? start : Math.max(start, own.offset()), end);
          if (range.size() > 0) {
            unread.put(partition, range);
          }
        });
    return unread;
  }

  /**
   * @param unread records of each partition
   * @param committed their metadata are the sink's messages; of topics that it reads no more they
   *     are left out
   */
  static SinkLag of(
      SinkConnector sink,
      Map<TopicPartition, Long> unread,
      Map<TopicPartition, OffsetAndMetadata> committed) {
    TreeSet<String> messages = new TreeSet<>();
    committed.forEach(
        (partition, offset) -> {
          if (offset != null && !offset.metadata().isBlank() && sink.reads(partition.topic())) {
            messages.add(partition.topic() + " " + offset.metadata().strip());
          }
        });
    long records = unread.values().stream().mapToLong(Long::longValue).sum();
    return new SinkLag(sink.name(), records, new ArrayList<>(messages));
  }
}
