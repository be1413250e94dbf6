package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Keeps what is told of a product in one partition. Products are first put into buckets, so that
 * what belongs together can be gathered where the number of partitions is not known; with 64
 * partitions or any power of two below, that is where Kafka would put the stock code itself.
 */
public final class ProductPartitioner implements StreamPartitioner<String, Object> {
  private static final int BUCKETS = 64;

  static int bucket(byte[] stockCode) {
    return Utils.toPositive(Utils.murmur2(stockCode)) % BUCKETS;
  }

  static Optional<Set<Integer>> partition(int bucket, int numPartitions) {
    return Optional.of(Set.of(bucket % numPartitions));
  }

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String stockCode, Object value, int numPartitions) {
    return partition(bucket(stockCode.getBytes(UTF_8)), numPartitions);
  }
}
