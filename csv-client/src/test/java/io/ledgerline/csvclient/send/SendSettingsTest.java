package io.ledgerline.csvclient.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendSettingsTest {
  @Test
  void shouldHandOverridesToWhomTheyAreFor() {
    SendSettings settings =
        settings(Map.of("kafka.acks", "1", "serde.x.y", "z", "kafka.client.id", "me"));

    assertThat(settings.client(Map.of("acks", "all", "linger.ms", 5)))
        .isEqualTo(
            Map.of(
                "acks", "1", "linger.ms", 5, "client.id", "me", "bootstrap.servers", "host:9092"));
    assertThat(settings.serde().properties())
        .containsEntry("x.y", "z")
        .containsEntry("schema.registry.url", "http://registry/apis/ccompat/v7")
        .doesNotContainKey("acks");
  }

  @Test
  void shouldRefuseOverridesForNobody() {
    assertThatThrownBy(() -> settings(Map.of("acks", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The setting acks begins neither with kafka. nor with serde.");
  }

  private static SendSettings settings(Map<String, String> overrides) {
    return new SendSettings(
        "host:9092", "http://registry", ZoneOffset.UTC, Optional.empty(), overrides);
  }
}
