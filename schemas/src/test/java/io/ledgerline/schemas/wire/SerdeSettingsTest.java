package io.ledgerline.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerline.schemas.ProductSchemas;
import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class SerdeSettingsTest {
  @Test
  void shouldUseApicurioUnlessToldOtherwise() {
    SerdeSettings settings = SerdeSettings.of("http://localhost:8081", Map.of());

    assertThat(settings.serializer())
        .isEqualTo("io.apicurio.registry.serde.avro.AvroKafkaSerializer");
    assertThat(settings.properties())
        .containsEntry("apicurio.registry.url", "http://localhost:8081/apis/registry/v3")
        .containsEntry("apicurio.registry.auto-register", "false")
        .containsEntry("auto.register.schemas", "false");
  }

  @Test
  void shouldSwitchToConfluentByOneSetting() {
    SerdeSettings settings =
        SerdeSettings.of(
            "http://localhost:8081",
            Map.of(
                "serde.flavour", "confluent", "serde.schema.registry.url", "http://registry:8081"));

    assertThat(settings.serializer())
        .isEqualTo("io.confluent.kafka.serializers.KafkaAvroSerializer");
    assertThat(settings.deserializer())
        .isEqualTo("io.confluent.kafka.serializers.KafkaAvroDeserializer");
    assertThat(settings.properties()).containsEntry("schema.registry.url", "http://registry:8081");
  }

  @Test
  void shouldRefuseAnUnknownFlavour() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SerdeSettings.of("http://localhost", Map.of("serde.flavour", "vanilla")))
        .withMessage("serde.flavour is vanilla: it must be apicurio or confluent");
  }

  @Test
  void shouldNameAClassThatIsNotThere() {
    SerdeSettings settings =
        SerdeSettings.of("http://localhost:8081", Map.of("serde.serializer", "no.such.Serializer"));

    assertThatIllegalArgumentException()
        .isThrownBy(settings::newSerializer)
        .withMessageContaining("no.such.Serializer is not on the class path");
  }

  @Test
  void shouldRefuseASerializerOfAnotherWireFormat() {
    SerdeSettings settings =
        SerdeSettings.of(
            "http://localhost:8081", Map.of("serde.serializer", TextSerializer.class.getName()));

    assertThatIllegalStateException()
        .isThrownBy(() -> FrameHeader.of(settings, "invoices", ProductSchemas.INVOICE))
        .withMessageEndingWith("does not write Confluent's wire format on topic invoices");
  }

  /** Writes anything but Avro. */
  public static final class TextSerializer implements Serializer<Object> {
    @Override
    public byte[] serialize(String topic, Object data) {
      return new byte[] {0, 1, 2, 3, 4, 5};
    }
  }
}
