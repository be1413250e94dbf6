package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Finds the partition that a key lies in. */
@FunctionalInterface
public interface KeyPlace {
  /**
   * @param partitions that there are
   */
  int among(int partitions);

  /** As Kafka puts a text key. */
  static KeyPlace of(String key) {
    return of(key.getBytes(UTF_8));
  }

  /** As Kafka puts a key. */
  static KeyPlace of(byte[] key) {
    return partitions -> Utils.toPositive(Utils.murmur2(key)) % partitions;
  }

  /** As a partitioner puts it that looks at nothing but the key. */
  static <K> KeyPlace of(K key, StreamPartitioner<? super K, Object> partitioner) {
    return partitions ->
        partitioner
            .partitions("", key, null, partitions)
            .flatMap((Set<Integer> found) -> found.stream().findFirst())
            .orElseThrow();
  }
}
