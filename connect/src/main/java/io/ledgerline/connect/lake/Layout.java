package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.Origin;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.time.LocalDate;
import org.apache.kafka.common.TopicPartition;

/**
 * The keys of the lake's objects.
 *
 * @param topicPrefix what a topic's name has before the table's
 */
record Layout(String topicPrefix) {
  private static final String CLAIMS = "_claims/";

  /**
   * As many digits as the largest offset has, and one more: the order of keys is that of offsets.
   */
  private static final int DIGITS = 20;

  /**
   * The table that a topic's records belong to.
   *
   * @throws StoppedTopicException if the topic's name does not begin with the prefix
   */
  String table(String source) {
    String topic = Origin.topic(source);
    if (!topic.startsWith(topicPrefix) || topic.length() == topicPrefix.length()) {
      throw new StoppedTopicException(
          "topic %s: its name does not begin with topic.prefix, which is %s"
              .formatted(topic, topicPrefix));
    }
    return topic.substring(topicPrefix.length());
  }

  /**
   * Where the records of a range are that came on one day.
   *
   * @param date of the records' Kafka timestamps, UTC
   */
  String file(TopicPartition partition, LocalDate date, long first, long last, String extension) {
    return "%s/year=%04d/month=%02d/day=%02d/%s+%d+%d-%d.%s"
        .formatted(
            table(partition.topic()),
            date.getYear(),
            date.getMonthValue(),
            date.getDayOfMonth(),
            partition.topic(),
            partition.partition(),
            first,
            last,
            extension);
  }

  /** What all claims of a partition begin with, and no others. */
  static String claims(TopicPartition partition) {
    return CLAIMS + partition.topic() + "+" + partition.partition() + "+";
  }

  static String claim(TopicPartition partition, long first) {
    String digits = Long.toString(first);
    return claims(partition) + "0".repeat(DIGITS - digits.length()) + digits;
  }

  /**
   * The first offset that a claim's key tells.
   *
   * @throws StoppedTopicException if it is no claim's
   */
  static long first(TopicPartition partition, String key) {
    try {
      return Long.parseLong(key.substring(claims(partition).length()));
    } catch (NumberFormatException e) {
      throw new StoppedTopicException(
          "topic %s: object %s is no claim, remove it".formatted(partition.topic(), key));
    }
  }
}
