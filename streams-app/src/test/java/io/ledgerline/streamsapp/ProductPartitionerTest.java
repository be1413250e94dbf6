package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductPartitionerTest {
  private final ProductPartitioner partitioner = new ProductPartitioner();

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16, 64})
  void shouldPutAProductWhereKafkaWould(int partitions) {
    for (int code = 10_000; code < 11_000; code++) {
      byte[] bytes = (code + "A").getBytes(UTF_8);

      assertThat(partitioner.partitions("dim", code + "A", null, partitions).orElseThrow())
          .containsExactly(Utils.toPositive(Utils.murmur2(bytes)) % partitions);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 60})
  void shouldUseEveryPartitionUpToTheNumberOfBuckets(int partitions) {
    Set<Integer> used = new HashSet<>();
    for (int code = 10_000; code < 12_000; code++) {
      used.addAll(partitioner.partitions("dim", code + "A", null, partitions).orElseThrow());
    }

    assertThat(used).hasSize(partitions);
  }
}
