package io.ledgerline.bench;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.schemas.wire.FrameHeader;
import io.ledgerline.schemas.wire.SerdeSettings;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.schemas.wire.WriterSchemas;
import io.ledgerline.streamsapp.InvoiceTopology;
import io.ledgerline.streamsapp.LedgerlineTopology;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.StreamsProperties;
import io.ledgerline.streamsapp.cdc.TotesysTopology;
import io.ledgerline.streamsapp.debezium.ChangeDecoder;
import io.ledgerline.streamsapp.debezium.EnvelopeReader;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The service's topology with the service's settings, from the moment it runs over filled topics to
 * the commit of the last record. Arguments: the broker, the registry, a folder, and the topics.
 */
final class TopologyRun {
  private static final long MAX_OPEN_BYTES = 32L << 20;

  public static void main(String[] args) throws Exception {
    String bootstrapServers = args[0];
    String application = "bench-" + System.nanoTime();
    SerdeSettings serdes = SerdeSettings.of(args[1], Map.of());
    CountDownLatch running = new CountDownLatch(1);
    KafkaStreams streams =
        new KafkaStreams(
            new LedgerlineTopology(invoices(serdes), totesys(serdes)).toTopology(),
            StreamsProperties.of(
                bootstrapServers,
                application,
                application + "-1",
                "127.0.0.1:1",
                Path.of(args[2]),
                Map.of("commit.interval.ms", String.valueOf(Clients.COMMIT_INTERVAL_MS))));
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
          }
        });
    List<String> topics = List.of(args).subList(3, args.length);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<TopicPartition, Long> ends = ends(admin, topics);
      streams.start();
      running.await();
      long start = System.nanoTime();
      while (!committed(admin, application, ends)) {
        Thread.sleep(50);
      }
      Measurement.since(start, ends.values().stream().mapToLong(Long::longValue).sum()).print();
    }
    streams.close();
  }

  private static InvoiceTopology invoices(SerdeSettings serdes) {
    int lineSchemaId = WireFormat.schemaId(frame(serdes, Topics.INVOICE_LINES));
    return new InvoiceTopology(
        () -> {
          WriterSchemas schemas = new WriterSchemas(serdes);
          return new LineDecoder(
              lineSchemaId, message -> schemas.of(Topics.INVOICE_LINES.name(), message));
        },
        InvoiceTopology.Frames.of(topic -> frame(serdes, topic)),
        ZoneId.of("Europe/London"),
        MAX_OPEN_BYTES,
        new LiveTasks());
  }

  private static byte[] frame(SerdeSettings serdes, Topic topic) {
    return FrameHeader.of(serdes, topic.name(), topic.schema().orElseThrow());
  }

  private static TotesysTopology totesys(SerdeSettings serdes) {
    Map<String, byte[]> frames =
        TotesysTopology.products().stream()
            .collect(Collectors.toMap(Topic::name, topic -> frame(serdes, topic)));
    return new TotesysTopology(
        () -> {
          WriterSchemas schemas = new WriterSchemas(serdes);
          return new ChangeDecoder(
              new EnvelopeReader(message -> schemas.of(TotesysTopics.PREFIX, message)));
        },
        frames,
        new LiveTasks());
  }

  private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        p ->
                            latest.put(
                                new TopicPartition(name, p.partition()), OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin.listOffsets(latest).all().get().forEach((p, info) -> ends.put(p, info.offset()));
    return ends;
  }

  private static boolean committed(Admin admin, String group, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(
            end ->
                end.getValue() == 0
                    || (offsets.containsKey(end.getKey())
                        && offsets.get(end.getKey()).offset() >= end.getValue()));
  }

  private TopologyRun() {}
}
