package io.ledgerline.csvclient.send;

import io.ledgerline.schemas.topics.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes producers that lose and double nothing and send large batches. */
final class LineProducers {
  private static final int BATCH_BYTES = 256 * 1024;
  private static final long BUFFER_BYTES = 64 * 1024 * 1024;
  private static final int LINGER_MS = 100;

  /** Long enough for a broker to be restarted. */
  private static final int PATIENCE_MS = (int) Duration.ofMinutes(10).toMillis();

  static Producer<byte[], byte[]> create(SendSettings settings) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    defaults.put(ProducerConfig.ACKS_CONFIG, "all");
    defaults.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    defaults.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    defaults.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    defaults.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    defaults.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    defaults.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
    defaults.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    return new KafkaProducer<>(
        settings.client(defaults), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private LineProducers() {}
}
