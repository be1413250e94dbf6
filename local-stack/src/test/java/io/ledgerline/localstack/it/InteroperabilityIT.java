package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's genuine classes against what we write and read. */
class InteroperabilityIT {
  @TempDir Path folder;

  @Test
  void shouldWriteWhatConfluentsDeserializerReads() throws Exception {
    Path file = RetailFiles.generate(folder, 30, 5, "iop");
    RetailFold fold = new RetailFold().addFile(file);
    SharedStack.load(file);
    KafkaTopics.awaitProcessed();

    try (Deserializer<Object> confluent = confluent().newDeserializer()) {
      assertThat(confluent.getClass().getName())
          .isEqualTo("io.confluent.kafka.serializers.KafkaAvroDeserializer");
      List<GenericRecord> lines = ofThisTest(confluent, Topics.INVOICE_LINES.name());
      assertThat(lines).hasSize(fold.invoices().values().stream().mapToInt(Map::size).sum());
      List<GenericRecord> invoices = ofThisTest(confluent, Topics.INVOICES.name());
      assertThat(invoices)
          .extracting(invoice -> invoice.get("invoiceNo").toString())
          .containsAll(fold.invoices().keySet());
      assertThat(ofThisTest(confluent, Topics.CUSTOMER_INVOICES.name()))
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row.getSchema().getName()).isEqualTo("InvoiceSummary"));
    }
  }

  @Test
  void shouldReadWhatConfluentsSerializerWrites() throws Exception {
    GenericRecord line = GenericLines.line(ProductSchemas.INVOICE_LINE, "confluent1");
    try (Serializer<Object> confluent = confluent().newSerializer()) {
      byte[] message = confluent.serialize(Topics.INVOICE_LINES.name(), line);
      KafkaTopics.send(Topics.INVOICE_LINES.name(), "confluent1".getBytes(UTF_8), message);
    }
    KafkaTopics.awaitProcessed();

    ApiClient.Response invoice = SharedStack.api().invoice("confluent1");
    assertThat(invoice.status()).isEqualTo(200);
    assertThat(invoice.body().get("total").asText()).isEqualTo("7.65");
    assertThat(invoice.body().get("items").get(0).get("description").asText()).isEqualTo("SET £1");
  }

  @Test
  void shouldFrameRecordsAsConfluentsSerializerDoes() {
    SerdeSettings apicurio = SerdeSettings.of(SharedStack.endpoints().registry(), Map.of());
    GenericRecord line = GenericLines.line(ProductSchemas.INVOICE_LINE, "frame1");
    try (Serializer<Object> theirs = confluent().newSerializer();
        Serializer<Object> ours = apicurio.newSerializer()) {
      String topic = Topics.INVOICE_LINES.name();
      assertThat(ours.serialize(topic, line)).isEqualTo(theirs.serialize(topic, line));
    }
  }

  private static SerdeSettings confluent() {
    return SerdeSettings.of(
        SharedStack.endpoints().registry(), Map.of("serde.flavour", "confluent"));
  }

  private static List<GenericRecord> ofThisTest(Deserializer<Object> deserializer, String topic)
      throws Exception {
    return KafkaTopics.records(topic).stream()
        .filter(record -> new String(record.key(), UTF_8).endsWith("iop") && record.value() != null)
        .map(
            (ConsumerRecord<byte[], byte[]> record) ->
                deserializer.deserialize(topic, record.value()))
        .map(GenericRecord.class::cast)
        .toList();
  }
}
