package io.ledgerline.invoiceapi.sink;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.position.NextRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Asks Kafka for the groups of Connect's sinks. For one thread. */
final class KafkaSinks implements AutoCloseable {
  /** What Connect puts before a connector's name. */
  private static final String GROUP = "connect-";

  private static final int API_TIMEOUT_MS = 5_000;
  private static final int REQUEST_TIMEOUT_MS = 2_500;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Admin admin;
  private final NextRecords nextRecords;

  KafkaSinks(ServiceConfig config) {
    Map<String, Object> client = new HashMap<>();
    client.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
    client.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    client.put(
        CommonClientConfigs.CLIENT_ID_CONFIG,
        config.applicationId() + "-" + config.instance() + "-sinks");
    client.putAll(config.kafkaClient());
    admin = Admin.create(client);
    nextRecords = NextRecords.connect(client, PATIENCE);
  }

  /**
   * By name.
   *
   * @throws KafkaException if Kafka does not answer
   */
  List<SinkPosition> read() {
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
    Map<TopicPartition, Long> ends = ends(committed);
    List<SinkPosition> positions = new ArrayList<>();
    committed.forEach(
        (group, offsets) ->
            positions.add(position(group.substring(GROUP.length()), offsets, ends)));
    return positions;
  }

  private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).valid()).stream()
            .map(GroupListing::groupId)
            .filter(group -> group.startsWith(GROUP))
            .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
    return groups.isEmpty()
        ? Map.of()
        : new TreeMap<>(await(admin.listConsumerGroupOffsets(groups).all()));
  }

  /** Last stable offsets: what is not committed is nothing to a sink. */
  private Map<TopicPartition, Long> ends(
      Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    committed.values().stream()
        .flatMap(offsets -> offsets.keySet().stream())
        .forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private SinkPosition position(
      String connector,
      Map<TopicPartition, OffsetAndMetadata> committed,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> behind = new HashMap<>();
    TreeSet<String> messages = new TreeSet<>();
    committed.forEach(
        (partition, offset) -> {
          if (offset.offset() < ends.get(partition)) {
            behind.put(partition, offset.offset());
          }
          if (!offset.metadata().isBlank()) {
            messages.add(partition.topic() + " " + offset.metadata().strip());
          }
        });
    long unread = 0;
    for (Map.Entry<TopicPartition, Long> next : nextRecords.after(behind).entrySet()) {
      long end = ends.get(next.getKey());
      unread += next.getValue() < end ? end - behind.get(next.getKey()) : 0;
    }
    return new SinkPosition(connector, unread, List.copyOf(messages));
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

  @Override
  public void close() {
    nextRecords.close();
    admin.close();
  }
}
