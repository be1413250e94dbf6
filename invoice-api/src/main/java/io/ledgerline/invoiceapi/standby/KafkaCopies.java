package io.ledgerline.invoiceapi.standby;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.position.NextRecords;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import io.ledgerline.streamsapp.LedgerlineTopology;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/** Asks Kafka Streams, and changelogs by a consumer that connects when it is needed first. */
final class KafkaCopies implements CopyLog {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final StreamsRuntime runtime;
  private final String applicationId;
  private final Map<String, Object> client = new HashMap<>();
  private NextRecords nextRecords;

  KafkaCopies(ServiceConfig config, StreamsRuntime runtime) {
    this.runtime = runtime;
    this.applicationId = config.applicationId();
    client.put(
        CommonClientConfigs.CLIENT_ID_CONFIG,
        config.applicationId() + "-" + config.instance() + "-copies");
    client.putAll(config.kafkaClient());
  }

  /** None as long as this instance stands by for no other: it costs a question for each store. */
  @Override
  public Map<StorePartition, CopyOffsets> offsets() {
    Map<StorePartition, CopyOffsets> offsets = new HashMap<>();
    if (runtime.canAnswer()) {
      KafkaStreams streams = runtime.streams().orElseThrow();
      if (streams.metadataForLocalThreads().stream().anyMatch(t -> !t.standbyTasks().isEmpty())) {
        streams
            .allLocalStorePartitionLags()
            .forEach(
                (store, partitions) ->
                    partitions.forEach(
                        (partition, lag) ->
                            offsets.put(
                                new StorePartition(store, partition),
                                new CopyOffsets(
                                    lag.currentOffsetPosition(), lag.endOffsetPosition()))));
      }
    }
    return offsets;
  }

  @Override
  public Map<StorePartition, Long> nextReadable(Map<StorePartition, Long> from) {
    if (nextRecords == null) {
      nextRecords = NextRecords.connect(client, PATIENCE);
    }
    Map<TopicPartition, Long> places = new HashMap<>();
    from.forEach((copy, offset) -> places.put(changelog(copy), offset));
    Map<TopicPartition, Long> next = nextRecords.after(places);
    Map<StorePartition, Long> found = new HashMap<>();
    from.keySet().forEach(copy -> found.put(copy, next.get(changelog(copy))));
    return found;
  }

  private TopicPartition changelog(StorePartition copy) {
    return new TopicPartition(
        LedgerlineTopology.changelog(applicationId, copy.store()), copy.partition());
  }

  @Override
  public void close() {
    if (nextRecords != null) {
      nextRecords.close();
    }
  }
}
