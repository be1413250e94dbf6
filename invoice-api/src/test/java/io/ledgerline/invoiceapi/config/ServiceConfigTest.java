package io.ledgerline.invoiceapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceConfigTest {
  @TempDir Path folder;

  @Test
  void shouldHaveDefaultsForALaptop() {
    ServiceConfig config = ServiceConfig.of(Map.of());

    assertThat(config.bootstrapServers()).isEqualTo("localhost:9092");
    assertThat(config.http().host()).isEqualTo("127.0.0.1");
    assertThat(config.http().port()).isEqualTo(8080);
    assertThat(config.applicationId()).isEqualTo("ledgerline");
    assertThat(config.businessZone()).hasToString("Europe/London");
  }

  @Test
  void shouldLetPropertiesWinOverTheEnvironmentAndBothOverTheFile() throws IOException {
    Path file =
        Files.writeString(folder.resolve("service.properties"), "http.port=1\ninstance=f\n");
    Properties system = new Properties();
    system.setProperty("ledgerline.http.port", "3");
    system.setProperty("ledgerline.serde.flavour", "confluent");

    ServiceConfig config =
        ServiceConfig.of(
            Settings.of(
                Map.of(
                    "LEDGERLINE_CONFIG", file.toString(),
                    "LEDGERLINE_HTTP_PORT", "2",
                    "LEDGERLINE_STREAMS_COMMIT_INTERVAL_MS", "250",
                    "HTTP_PORT", "9"),
                system));

    assertThat(config.http().port()).isEqualTo(3);
    assertThat(config.instance()).isEqualTo("f");
    assertThat(config.streams()).containsExactly(Map.entry("commit.interval.ms", "250"));
    assertThat(config.serdes().serializer()).contains("confluent");
  }

  @Test
  void shouldConfigurePlainClientsLikeStreams() {
    ServiceConfig config =
        ServiceConfig.of(
            Map.of("kafka.bootstrap.servers", "b-1:9098", "streams.security.protocol", "SSL"));

    assertThat(config.kafkaClient())
        .containsOnly(
            Map.entry("bootstrap.servers", "b-1:9098"), Map.entry("security.protocol", "SSL"));
  }

  @Test
  void shouldRefuseAnAddressThatOthersReach() {
    refuses(Map.of("http.host", "0.0.0.0"), "http.host is 0.0.0.0, which others can reach");
    assertThat(
            ServiceConfig.of(Map.of("http.host", "0.0.0.0", "http.unauthenticated", "true"))
                .http()
                .host())
        .isEqualTo("0.0.0.0");
  }

  @Test
  void shouldAskWhoComesWhereOthersReachIt() {
    HttpConfig http =
        ServiceConfig.of(
                Map.of(
                    "http.host", "0.0.0.0",
                    "http.advertised.host", "10.0.0.7",
                    "http.requests.per.second", "50",
                    "http.internal.secret", "between-us-instances",
                    "auth.jwks.url", "https://issuer.example/keys",
                    "auth.issuer", "https://issuer.example",
                    "auth.audience", "ledgerline"))
            .http();

    assertThat(http)
        .isEqualTo(
            new HttpConfig(
                "0.0.0.0",
                8080,
                "10.0.0.7",
                Optional.of(
                    new AuthConfig(
                        URI.create("https://issuer.example/keys"),
                        "https://issuer.example",
                        "ledgerline",
                        "roles")),
                "between-us-instances",
                50));
    assertThat(http.isLoopback()).isFalse();
  }

  @Test
  void shouldSayWhatAuthenticationLacks() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("auth.jwks.url", "http://issuer.example/keys");
    refuses(settings, "auth.jwks.url is set, so auth.issuer must be");
    settings.put("auth.issuer", "https://issuer.example");
    refuses(settings, "auth.jwks.url is set, so auth.audience must be");
    settings.put("auth.audience", "ledgerline");
    refuses(settings, "auth.jwks.url is http://issuer.example/keys, not the address of keys by");
    settings.put("auth.jwks.url", "nonsense nonsense");
    refuses(settings, "auth.jwks.url is nonsense nonsense, not the address of keys by");
    settings.put("auth.jwks.url", "http://127.0.0.1:1/keys");
    refuses(settings, "auth.jwks.url is set, so http.internal.secret must be");
    settings.put("http.internal.secret", "with a blank in it");
    refuses(settings, "http.internal.secret must be 16 to 200 characters of ASCII");
    refuses(
        Map.of("http.requests.per.second", "5"),
        "http.requests.per.second is set, so http.internal.secret must be");
  }

  @Test
  void shouldNameTheSettingThatCannotBeUsed() {
    refuses(
        Map.of("http.port", "http"), "http.port is \"http\", not a whole number from 0 to 65535");
    refuses(Map.of("http.port", "65536"), "http.port is \"65536\"");
    refuses(Map.of("business.zone", "Mars"), "business.zone is Mars, which is no time zone");
    refuses(Map.of("serde.flavour", "x"), "serde.flavour is x: it must be apicurio or confluent");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> Settings.of(Map.of("LEDGERLINE_CONFIG", "/no/such/file"), new Properties()))
        .withMessage("The settings file /no/such/file does not exist");
  }

  private static void refuses(Map<String, String> settings, String message) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> ServiceConfig.of(settings))
        .withMessageStartingWith(message);
  }
}
