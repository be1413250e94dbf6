package io.ledgerline.invoiceapi.position;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Asks Kafka by clients of its own. */
final class KafkaGroupLog implements GroupLog {
  private static final int API_TIMEOUT_MS = 5_000;
  private static final int REQUEST_TIMEOUT_MS = 2_500;

  /** A look behind offsets holds up all who wait. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Admin admin;
  private final NextRecords nextRecords;
  private final String applicationId;

  /** Partitions of topics are never added to or taken from. */
  private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

  private KafkaGroupLog(Admin admin, NextRecords nextRecords, String applicationId) {
    this.admin = admin;
    this.nextRecords = nextRecords;
    this.applicationId = applicationId;
  }

  static Connector connector(ServiceConfig config) {
    return asker -> {
      Map<String, Object> settings = new HashMap<>();
      settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
      settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
      settings.put(
          CommonClientConfigs.CLIENT_ID_CONFIG,
          config.applicationId() + "-" + config.instance() + "-positions");
      settings.putAll(config.kafkaClient());
      try (Admin admin = Admin.create(settings);
          NextRecords nextRecords = NextRecords.connect(settings, PATIENCE)) {
        asker.accept(new KafkaGroupLog(admin, nextRecords, config.applicationId()));
      }
    };
  }

  @Override
  public Map<TopicPartition, Long> committed() {
    return committed(false);
  }

  /** The admin client leaves out what is not stable, where a consumer would wait. */
  @Override
  public Map<TopicPartition, Long> stable() {
    return committed(true);
  }

  private Map<TopicPartition, Long> committed(boolean stable) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    await(
            admin
                .listConsumerGroupOffsets(
                    applicationId, new ListConsumerGroupOffsetsOptions().requireStable(stable))
                .partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                committed.put(partition, offset.offset());
              }
            });
    return committed;
  }

  /**
   * Uncommitted reading on purpose: where a transaction is open, committed reading ends before it,
   * though what is waited for may stand behind it.
   */
  @Override
  public Map<TopicPartition, Long> ends(Collection<String> topics) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (String topic : topics) {
      partitions(topic).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private List<TopicPartition> partitions(String topic) {
    return partitions.computeIfAbsent(
        topic,
        name ->
            await(admin.describeTopics(List.of(name)).allTopicNames())
                .get(name)
                .partitions()
                .stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList());
  }

  /** As the classic group that it is: asked for as any, it is looked for among the others first. */
  @Override
  public Set<String> members() {
    return await(admin.describeClassicGroups(List.of(applicationId)).all())
        .get(applicationId)
        .members()
        .stream()
        .map(MemberDescription::clientId)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<TopicPartition, Long> nextReadable(Map<TopicPartition, Long> from) {
    return nextRecords.after(from);
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e);
    }
  }
}
