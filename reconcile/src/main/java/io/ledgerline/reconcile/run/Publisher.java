package io.ledgerline.reconcile.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.ReconcileException;
import io.ledgerline.reconcile.report.Report;
import io.ledgerline.schemas.topics.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Leaves a report where every instance of the service finds the last one. */
public final class Publisher {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param kafka settings of a client
   */
  public static void publish(Report report, Map<String, Object> kafka) throws Exception {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var unused =
          producer
              .send(
                  new ProducerRecord<>(
                      Topics.RECONCILIATION.name(), null, JSON.writeValueAsBytes(report)))
              .get();
    } catch (ExecutionException e) {
      throw new ReconcileException(
          "The report cannot be left in Kafka: " + e.getCause().getMessage(), e);
    }
  }

  private Publisher() {}
}
