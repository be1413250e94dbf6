package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.registry.SchemaRegistration;
import io.ledgerline.schemas.topics.TopicCreator;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** What a deployment does: schemas and topics. */
class DeploymentIT {
  @Test
  void shouldRegisterAgainWithoutANewIdAndRefuseWhatIsIncompatible() throws Exception {
    RegistryClient registry =
        new RegistryClient(SharedStack.endpoints().registry() + "/apis/ccompat/v7");
    int id = registry.register(Topics.INVOICES.subject(), ProductSchemas.INVOICE);
    new SchemaRegistration(registry).register(Topics.all());

    assertThat(registry.register(Topics.INVOICES.subject(), ProductSchemas.INVOICE)).isEqualTo(id);
    Schema incompatible =
        new Schema.Parser()
            .parse(ProductSchemas.INVOICE.toString().replace("\"total\"", "\"sum\""));
    assertThatIllegalStateException()
        .isThrownBy(() -> registry.register(Topics.INVOICES.subject(), incompatible))
        .withMessageStartingWith(
            "The registry refuses the schema of invoices-value: it is incompatible");
  }

  @Test
  void shouldNotRegisterASchemaByUsingIt() {
    SerdeSettings settings = SerdeSettings.of(SharedStack.endpoints().registry(), Map.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> FrameHeader.of(settings, "no-such-topic", ProductSchemas.INVOICE))
        .withMessageStartingWith(
            "The schema Invoice of topic no-such-topic is not in the registry");
  }

  @Test
  void shouldCreateTopicsOnceAndRefuseAnotherNumberOfPartitions() throws Exception {
    try (Admin admin = Admin.create(KafkaTopics.config())) {
      new TopicCreator(admin, 4, Optional.empty()).create(Topics.all());

      assertThatIllegalStateException()
          .isThrownBy(() -> new TopicCreator(admin, 5, Optional.empty()).create(Topics.all()))
          .withMessage(
              "Topic invoice-lines has 4 partitions, not 5:"
                  + " the count of a live topic cannot be changed");
    }
  }

  @Test
  void shouldKeepLinesForEverAndDocumentsCompacted() throws Exception {
    ConfigResource lines = new ConfigResource(ConfigResource.Type.TOPIC, "invoice-lines");
    ConfigResource invoices = new ConfigResource(ConfigResource.Type.TOPIC, "invoices");
    try (Admin admin = Admin.create(KafkaTopics.config())) {
      Map<ConfigResource, Config> configs =
          admin.describeConfigs(List.of(lines, invoices)).all().get();
      assertThat(configs.get(lines).get("cleanup.policy").value()).isEqualTo("delete");
      assertThat(configs.get(lines).get("retention.ms").value()).isEqualTo("-1");
      assertThat(configs.get(invoices).get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(configs.get(invoices).get("max.message.bytes").value())
          .isEqualTo(String.valueOf(Topics.MAX_MESSAGE_BYTES));
    }
  }
}
