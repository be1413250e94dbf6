package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

final class DynamoDbSinkConnectorTest {
  private static final Map<String, String> VALID =
      Map.of("name", "d", "topics", "invoices", "dynamodb.region", "eu-west-2");

  private final DynamoDbSinkConnector connector = new DynamoDbSinkConnector();

  @Test
  void shouldNeedOnlyARegion() {
    assertThat(errors(Map.of())).isEmpty();
    assertThat(DynamoDbConfig.read(VALID))
        .isEqualTo(
            new DynamoDbSettings(Region.EU_WEST_2, Optional.empty(), false, "", 0, 64, 400_000));
  }

  @Test
  void shouldReadWhatIsSet() {
    Map<String, String> settings = new HashMap<>(VALID);
    settings.putAll(
        Map.of(
            "dynamodb.endpoint", "http://localhost:8000",
            "tables.create", "true",
            "table.prefix", "test-",
            "application.generation", "4",
            "max.in.flight", "8",
            "item.max.bytes", "5000"));
    assertThat(DynamoDbConfig.read(settings))
        .isEqualTo(
            new DynamoDbSettings(
                Region.EU_WEST_2,
                Optional.of(URI.create("http://localhost:8000")),
                true,
                "test-",
                4,
                8,
                5_000));
  }

  @Test
  void shouldNameWhatIsWrong() {
    assertThat(
            errors(
                Map.of(
                    "dynamodb.region", "London",
                    "dynamodb.endpoint", "localhost:8000",
                    "tables.create", "perhaps",
                    "table.prefix", "a/b",
                    "application.generation", "-1",
                    "max.in.flight", "0",
                    "item.max.bytes", "409601",
                    "linger.ms", "x")))
        .containsOnlyKeys(
            "dynamodb.region",
            "dynamodb.endpoint",
            "tables.create",
            "table.prefix",
            "application.generation",
            "max.in.flight",
            "item.max.bytes",
            "linger.ms")
        .containsEntry(
            "dynamodb.region",
            List.of(
                "Invalid value London for configuration dynamodb.region: must be an AWS region such"
                    + " as eu-west-2"));
  }

  @Test
  void shouldRunAsManyTasksAsWanted() {
    connector.start(VALID);
    assertThat(connector.taskConfigs(3)).containsExactly(VALID, VALID, VALID);
    assertThat(connector.taskClass()).isEqualTo(DynamoDbSinkTask.class);
    connector.stop();
  }

  @Test
  void shouldBeFoundByAWorker() {
    assertThat(ServiceLoader.load(SinkConnector.class))
        .hasAtLeastOneElementOfType(DynamoDbSinkConnector.class);
  }

  @Test
  void shouldMakeADestinationWithoutConnecting() {
    try (var destination = new DynamoDbSinkTask().destination(VALID)) {
      assertThat(destination).isInstanceOf(DynamoDb.class);
    }
  }

  @Test
  void shouldAcceptTheRepositorysConfiguration() throws Exception {
    JsonNode file = new ObjectMapper().readTree(Path.of("connectors/dynamodb-sink.json").toFile());
    Map<String, String> settings = new HashMap<>();
    file.get("config")
        .properties()
        .forEach(field -> settings.put(field.getKey(), field.getValue().asText()));
    settings.putAll(
        Map.of(
            "name", file.get("name").asText(),
            "dynamodb.endpoint", "",
            "dynamodb.region", "eu-west-2",
            "tables.create", "false"));
    assertThat(errors(settings)).isEmpty();
    Pattern topics = Pattern.compile(settings.get("topics.regex"));
    for (Product product : Product.values()) {
      assertThat(product.topic()).matches(topics);
      assertThat("dynamodb-sink.replay." + product.topic()).matches(topics);
    }
  }

  private Map<String, List<String>> errors(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(VALID);
    settings.putAll(changes);
    return connector.validate(settings).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
  }
}
