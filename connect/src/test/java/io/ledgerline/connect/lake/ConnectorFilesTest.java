package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lake's connectors as they are deployed. */
final class ConnectorFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"lake-ingestion-lines", "lake-ingestion-totesys", "lake-processed"})
  void shouldBeValid(String name) throws IOException {
    assertThat(new LakeSinkConnector().validate(settings(name)).configValues())
        .flatExtracting(ConfigValue::errorMessages)
        .isEmpty();
  }

  @Test
  void shouldDeliverNoTopicOfDeadLetters() throws IOException {
    for (String name : List.of("lake-ingestion-totesys", "lake-processed")) {
      Pattern topics = Pattern.compile(settings(name).get("topics.regex"));
      assertThat(
              Stream.of(
                  "lake-ingestion.rejected",
                  "lake-processed.rejected",
                  "warehouse-sink.rejected",
                  "invoice-lines.rejected",
                  "totesys.notifications"))
          .noneMatch(topic -> topics.matcher(topic).matches());
    }
  }

  private static Map<String, String> settings(String name) throws IOException {
    JsonNode connector = JSON.readTree(Path.of("connectors", name + ".json").toFile());
    Map<String, String> settings = new HashMap<>();
    settings.put("name", connector.get("name").asText());
    connector
        .get("config")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    settings.put("s3.region", "eu-west-2");
    settings.put("s3.endpoint", "http://127.0.0.1:9000");
    settings.put("linger.ms", "60000");
    return settings;
  }
}
