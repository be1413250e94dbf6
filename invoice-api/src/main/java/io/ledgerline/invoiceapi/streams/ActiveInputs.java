package io.ledgerline.invoiceapi.streams;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** The input partitions that this instance reads itself and answers for. */
public final class ActiveInputs {
  /** Empty while it does not answer at all. */
  public static Set<TopicPartition> of(StreamsRuntime runtime) {
    return runtime.isRunning() ? of(runtime.streams().orElseThrow()) : Set.of();
  }

  private static Set<TopicPartition> of(KafkaStreams streams) {
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .flatMap(task -> task.topicPartitions().stream())
        .collect(Collectors.toSet());
  }

  private ActiveInputs() {}
}
