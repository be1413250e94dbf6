package io.ledgerline.csvclient.send;

import io.ledgerline.schemas.wire.SerdeSettings;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where lines are sent to and how files are read.
 *
 * @param bootstrapServers Kafka's host:port, several with commas
 * @param registryUrl base address of the schema registry, see {@link SerdeSettings#of}
 * @param zone of times without an offset
 * @param charset of all files; empty to find it out for each
 * @param overrides settings of the Kafka clients behind {@code kafka.}, of the serializer behind
 *     {@code serde.}
 */
public record SendSettings(
    String bootstrapServers,
    String registryUrl,
    ZoneId zone,
    Optional<Charset> charset,
    Map<String, String> overrides) {
  public static final String DEFAULT_ZONE = "Europe/London";

  private static final String KAFKA_PREFIX = "kafka.";

  /**
   * @throws IllegalArgumentException if an override has neither prefix
   */
  public SendSettings {
    overrides = Map.copyOf(overrides);
    for (String name : overrides.keySet()) {
      if (!name.startsWith(KAFKA_PREFIX) && !name.startsWith(SerdeSettings.PREFIX)) {
        throw new IllegalArgumentException(
            "The setting %s begins neither with %s nor with %s"
                .formatted(name, KAFKA_PREFIX, SerdeSettings.PREFIX));
      }
    }
  }

  SerdeSettings serde() {
    return SerdeSettings.of(registryUrl, overrides);
  }

  /** Settings of a Kafka client: its defaults, changed by the overrides. */
  public Map<String, Object> client(Map<String, Object> defaults) {
    Map<String, Object> settings = new LinkedHashMap<>(defaults);
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("client.id", "ledgerline-csv-client");
    overrides.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA_PREFIX)) {
            settings.put(name.substring(KAFKA_PREFIX.length()), value);
          }
        });
    return settings;
  }
}
