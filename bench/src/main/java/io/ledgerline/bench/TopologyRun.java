package io.ledgerline.bench;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import io.ledgerline.schemas.wire.SerdeSettings;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.schemas.wire.WriterSchemas;
import io.ledgerline.streamsapp.InvoiceTopology;
import io.ledgerline.streamsapp.LedgerlineTopology;
import io.ledgerline.streamsapp.StreamsProperties;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The service's topology with the service's settings, from the moment it runs over a filled topic
 * to the commit of the last line.
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
            new LedgerlineTopology(invoices(serdes)).toTopology(),
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
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      long end = end(admin);
      streams.start();
      running.await();
      long start = System.nanoTime();
      while (committed(admin, application) < end) {
        Thread.sleep(50);
      }
      Measurement.since(start, end).print();
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
        new InvoiceTopology.Frames(
            frame(serdes, Topics.INVOICES), frame(serdes, Topics.CUSTOMER_INVOICES)),
        MAX_OPEN_BYTES);
  }

  private static byte[] frame(SerdeSettings serdes, Topic topic) {
    return FrameHeader.of(serdes, topic.name(), topic.schema().orElseThrow());
  }

  private static long end(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    Clients.partitions(Topics.INVOICE_LINES.name())
        .forEach(p -> latest.put(p, OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().values().stream()
        .mapToLong(offset -> offset.offset())
        .sum();
  }

  private static long committed(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return Clients.partitions(Topics.INVOICE_LINES.name()).stream()
        .map(offsets::get)
        .mapToLong(offset -> offset == null ? 0 : offset.offset())
        .sum();
  }

  private TopologyRun() {}
}
