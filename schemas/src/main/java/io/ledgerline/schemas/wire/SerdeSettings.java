package io.ledgerline.schemas.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Which serializer and deserializer write and read Avro, and what they are configured with. Both
 * families write Confluent's wire format, so the choice is the operator's.
 *
 * @param serializer class name of a Kafka serializer of Avro records
 * @param deserializer class name of a Kafka deserializer that returns Avro records
 * @param properties handed to both
 */
public record SerdeSettings(
    String serializer, String deserializer, Map<String, String> properties) {
  /** Settings under this prefix go to the classes, without it. */
  public static final String PREFIX = "serde.";

  private static final String APICURIO = "io.apicurio.registry.serde.avro.AvroKafka";
  private static final String CONFLUENT = "io.confluent.kafka.serializers.KafkaAvro";

  public SerdeSettings {
    properties = Map.copyOf(properties);
  }

  /**
   * Settings for a registry, changed by what {@code overrides} holds: {@code serde.flavour}
   * (apicurio or confluent), {@code serde.serializer}, {@code serde.deserializer}, and any property
   * of the classes behind the prefix {@code serde.}.
   *
   * @param registryUrl base address of an Apicurio registry; for another registry override {@code
   *     serde.schema.registry.url}
   */
  public static SerdeSettings of(String registryUrl, Map<String, String> overrides) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("apicurio.registry.url", registryUrl + "/apis/registry/v3");
    properties.put("apicurio.registry.auto-register", "false");
    // Nested records are registered within their schema, not as artifacts of their own.
    properties.put("apicurio.registry.dereference-schema", "true");
    properties.put("schema.registry.url", registryUrl + "/apis/ccompat/v7");
    properties.put("auto.register.schemas", "false");
    overrides.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            properties.put(name.substring(PREFIX.length()), value);
          }
        });
    String family = family(properties.remove("flavour"));
    String serializer = properties.remove("serializer");
    String deserializer = properties.remove("deserializer");
    return new SerdeSettings(
        serializer == null ? family + "Serializer" : serializer,
        deserializer == null ? family + "Deserializer" : deserializer,
        properties);
  }

  private static String family(String flavour) {
    if (flavour == null || flavour.equals("apicurio")) {
      return APICURIO;
    }
    if (flavour.equals("confluent")) {
      return CONFLUENT;
    }
    throw new IllegalArgumentException(
        PREFIX + "flavour is " + flavour + ": it must be apicurio or confluent");
  }

  /** A new serializer for record values; the caller closes it. */
  @SuppressWarnings("unchecked")
  public Serializer<Object> newSerializer() {
    Serializer<Object> instance = create(serializer, Serializer.class);
    instance.configure(properties, false);
    return instance;
  }

  /** A new deserializer for record values; the caller closes it. */
  @SuppressWarnings("unchecked")
  public Deserializer<Object> newDeserializer() {
    Deserializer<Object> instance = create(deserializer, Deserializer.class);
    instance.configure(properties, false);
    return instance;
  }

  private static <T> T create(String className, Class<T> type) {
    try {
      return Utils.newInstance(className, type);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          className + " is not on the class path (Confluent's come with the profile confluent)", e);
    }
  }
}
