package io.ledgerline.localstack.connect;

import static java.util.function.Function.identity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Asks the broker how far sinks are behind. */
public final class SinkLagReader {
  /** A machine that is busy with catching up takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int CONNECT_MS = 2_000;

  private final String kafka;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();

  /**
   * @param kafka host:port
   */
  public SinkLagReader(String kafka) {
    this.kafka = kafka;
  }

  /** Of no connector if the broker cannot be reached, or does not answer within twenty seconds. */
  public List<SinkLag> read(List<SinkConnector> sinks) throws InterruptedException {
    if (sinks.isEmpty() || !isReachable()) {
      return List.of();
    }
    int patience = Math.toIntExact(PATIENCE.toMillis());
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
    Admin admin = Admin.create(config);
    try {
      return read(admin, sinks);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return List.of();
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  /** Asked first, since Kafka's clients go on trying where nobody listens. */
  private boolean isReachable() {
    try (Socket socket = new Socket()) {
      int colon = kafka.lastIndexOf(':');
      socket.connect(
          new InetSocketAddress(
              kafka.substring(0, colon), Integer.parseInt(kafka.substring(colon + 1))),
          CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private List<SinkLag> read(Admin admin, List<SinkConnector> sinks)
      throws ExecutionException, TimeoutException, InterruptedException {
    Set<String> topics = await(admin.listTopics().names());
    List<SinkLag> lags = new ArrayList<>();
    for (SinkConnector sink : sinks) {
      List<TopicPartition> partitions =
          partitions(admin, topics.stream().filter(sink::reads).toList());
      Map<TopicPartition, OffsetAndMetadata> committed =
          await(admin.listConsumerGroupOffsets(sink.group()).partitionsToOffsetAndMetadata());
      Map<TopicPartition, OffsetRange> unread =
          SinkLag.unread(
              offsets(admin, partitions, OffsetSpec.earliest()),
              offsets(admin, partitions, OffsetSpec.latest()),
              committed);
      lags.add(SinkLag.of(sink, count(unread), committed));
    }
    return lags;
  }

  private Map<TopicPartition, Long> count(Map<TopicPartition, OffsetRange> unread) {
    if (unread.isEmpty()) {
      return Map.of();
    }
    Consumer<byte[], byte[]> consumer = consumer();
    try {
      return new RecordCounter(consumer).count(unread, deadline);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            IsolationLevel.READ_COMMITTED.toString(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Math.toIntExact(PATIENCE.toMillis()));
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private List<TopicPartition> partitions(Admin admin, Collection<String> topics)
      throws ExecutionException, TimeoutException, InterruptedException {
    return await(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, TimeoutException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(identity(), partition -> spec));
    ListOffsetsOptions stable = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    await(admin.listOffsets(wanted, stable).all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private <T> T await(KafkaFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
  }
}
