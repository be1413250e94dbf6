package io.ledgerline.csvclient.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What sinks have been given again. A sink that dies before it has committed reports a record once
 * more, and would have it twice. Holds a line of text for each letter that was ever replayed. Not
 * thread-safe.
 */
final class ReplayedLetters {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final ReplayTopics topics;
  private final Map<String, Set<String>> reported = new HashMap<>();

  ReplayedLetters(Consumer<byte[], byte[]> consumer, ReplayTopics topics) {
    this.consumer = consumer;
    this.topics = topics;
  }

  /** Whether it is the first report that is given to its sink; it counts as given from now on. */
  boolean add(SinkLetter letter) {
    return reported.computeIfAbsent(letter.replayTopic(), this::read).add(letter.reported());
  }

  private Set<String> read(String topic) {
    Set<String> read = new HashSet<>();
    List<TopicPartition> partitions = topics.partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        SinkLetter.reported(record).ifPresent(read::add);
      }
    }
    return read;
  }
}
