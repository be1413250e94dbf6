package io.ledgerline.invoiceapi.config;

import io.ledgerline.schemas.wire.SerdeSettings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The service's settings.
 *
 * @param bootstrapServers {@code kafka.bootstrap.servers}, default localhost:9092
 * @param serdes from {@code registry.url} and everything behind {@code serde.}
 * @param applicationId {@code application.id}, default ledgerline
 * @param instance {@code instance}, default 1; a restart under the same name takes its place
 * @param http how it is reached, and by whom
 * @param stateDir {@code state.dir}
 * @param businessZone {@code business.zone}, default Europe/London: in which zone days begin
 * @param maxOpenBytes {@code max.open.bytes}, default 32 MB: heap for one partition's unwritten
 *     invoices
 * @param maxLag {@code max.lag.ms}, default 10 s: so old may a standby's copy be that is answered
 *     with while the owner cannot be asked; 0 for none
 * @param streams settings of Kafka Streams behind {@code streams.}
 */
public record ServiceConfig(
    String bootstrapServers,
    SerdeSettings serdes,
    String applicationId,
    String instance,
    HttpConfig http,
    Path stateDir,
    ZoneId businessZone,
    long maxOpenBytes,
    Duration maxLag,
    Map<String, String> streams) {
  private static final long MAX_LAG_MS = 10_000;
  private static final long MOST_LAG_MS = 86_400_000;
  private static final String STREAMS_PREFIX = "streams.";

  public static ServiceConfig load() {
    return of(Settings.of(System.getenv(), System.getProperties()));
  }

  /**
   * @throws ConfigurationException if a value cannot be used
   */
  static ServiceConfig of(Map<String, String> settings) {
    return new ServiceConfig(
        settings.getOrDefault("kafka.bootstrap.servers", "localhost:9092"),
        serdes(settings),
        settings.getOrDefault("application.id", "ledgerline"),
        settings.getOrDefault("instance", "1"),
        HttpConfig.of(settings),
        Path.of(settings.getOrDefault("state.dir", "state")),
        zone(settings.getOrDefault("business.zone", "Europe/London")),
        number(settings, "max.open.bytes", 32L << 20, 1L << 40),
        Duration.ofMillis(number(settings, "max.lag.ms", MAX_LAG_MS, MOST_LAG_MS)),
        streams(settings));
  }

  /** Settings of a plain client of Kafka; those of Streams reach it too, as where TLS is set. */
  public Map<String, Object> kafkaClient() {
    Map<String, Object> client = new TreeMap<>(streams);
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return client;
  }

  private static SerdeSettings serdes(Map<String, String> settings) {
    String registry = settings.getOrDefault("registry.url", "http://localhost:8081");
    try {
      return SerdeSettings.of(registry, settings);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  static long number(Map<String, String> settings, String name, long standard, long max) {
    String value = settings.get(name);
    if (value == null) {
      return standard;
    }
    try {
      long number = Long.parseLong(value);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ConfigurationException(
        name + " is \"" + value + "\", not a whole number from 0 to " + max);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ConfigurationException("business.zone is " + name + ", which is no time zone");
    }
  }

  private static Map<String, String> streams(Map<String, String> settings) {
    Map<String, String> streams = new TreeMap<>();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(STREAMS_PREFIX)) {
            streams.put(name.substring(STREAMS_PREFIX.length()), value);
          }
        });
    return streams;
  }
}
