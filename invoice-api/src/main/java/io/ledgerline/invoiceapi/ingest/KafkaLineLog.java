package io.ledgerline.invoiceapi.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of invoice lines. One producer serves all requests, made when the first one comes. */
public final class KafkaLineLog implements LineLog, AutoCloseable {
  /** Whoever waits for an answer gives up sooner than the producer of a file. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
  private static final int LINGER_MS = 5;
  private static final int BATCH_BYTES = 128 * 1024;

  private final ServiceConfig config;
  private Link link;

  public KafkaLineLog(ServiceConfig config) {
    this.config = config;
  }

  /**
   * What it takes to write.
   *
   * @param header before each encoded line
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Link(Producer<byte[], byte[]> producer, byte[] header) {}

  @Override
  public Position append(List<InvoiceLine> lines) throws NotTakenException {
    try {
      return await(send(link(), lines));
    } catch (ExecutionException e) {
      throw notTaken(e.getCause());
    } catch (KafkaException | IllegalStateException e) {
      throw notTaken(e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static List<Future<RecordMetadata>> send(Link link, List<InvoiceLine> lines) {
    InvoiceLineEncoder encoder = new InvoiceLineEncoder(link.header());
    List<Future<RecordMetadata>> sent = new ArrayList<>(lines.size());
    for (InvoiceLine line : lines) {
      byte[] key = line.getInvoiceNo().getBytes(UTF_8);
      sent.add(
          link.producer()
              .send(new ProducerRecord<>(Topics.INVOICE_LINES.name(), key, encoder.encode(line))));
    }
    return sent;
  }

  private static Position await(List<Future<RecordMetadata>> sent)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> behind = new HashMap<>();
    for (Future<RecordMetadata> future : sent) {
      RecordMetadata record = future.get();
      if (!record.hasOffset()) {
        throw new IllegalStateException("it has them already and does not say where");
      }
      behind.merge(
          new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
    }
    return new Position(behind);
  }

  private synchronized Link link() {
    if (link == null) {
      byte[] header =
          FrameHeader.of(
              config.serdes(),
              Topics.INVOICE_LINES.name(),
              Topics.INVOICE_LINES.schema().orElseThrow());
      link = new Link(newProducer(), header);
    }
    return link;
  }

  private Producer<byte[], byte[]> newProducer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ledgerline-ingest-" + config.instance());
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    settings.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(REQUEST_TIMEOUT.toMillis()));
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
    settings.putAll(config.kafkaClient());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static NotTakenException notTaken(Throwable cause) {
    return new NotTakenException("Kafka did not take all lines: " + cause.getMessage(), cause);
  }

  @Override
  public synchronized void close() {
    if (link != null) {
      link.producer().close(PATIENCE);
    }
  }
}
