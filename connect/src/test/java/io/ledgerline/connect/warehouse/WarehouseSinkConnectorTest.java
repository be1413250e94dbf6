package io.ledgerline.connect.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

final class WarehouseSinkConnectorTest {
  private static final Map<String, String> VALID =
      Map.of(
          "name", "w",
          "connection.url", "jdbc:postgresql://localhost/warehouse",
          "connection.user", "u",
          "connection.password", "secret");

  private final WarehouseSinkConnector connector = new WarehouseSinkConnector();

  @Test
  void shouldAcceptADatabaseAndItsUser() {
    assertThat(errors(Map.of())).isEmpty();
  }

  @Test
  void shouldNameWhatIsWrong() {
    assertThat(errors(Map.of("connection.url", "jdbc:mysql://localhost/x")))
        .containsEntry(
            "connection.url",
            List.of(
                "Invalid value jdbc:mysql://localhost/x for configuration connection.url: must be one"
                    + " of jdbc:postgresql:…, jdbc:redshift:…"));
    assertThat(errors(Map.of("batch.max.rows", "0", "table.schema", " ", "linger.ms", "x")))
        .containsOnlyKeys("batch.max.rows", "table.schema", "linger.ms");
  }

  @Test
  void shouldDemandAStagingBucketForRedshift() {
    assertThat(errors(Map.of("connection.url", "jdbc:redshift://host:5439/dev")))
        .containsOnlyKeys(
            "redshift.staging.bucket", "redshift.staging.region", "redshift.staging.iam.role");
    assertThat(
            errors(
                Map.of(
                    "connection.url", "jdbc:redshift://host:5439/dev",
                    "redshift.staging.bucket", "staging-bucket",
                    "redshift.staging.region", "eu-west-2",
                    "redshift.staging.iam.role", "arn:aws:iam::123456789012:role/load'")))
        .containsOnlyKeys("redshift.staging.iam.role");
  }

  @Test
  void shouldRunOneTask() {
    connector.start(VALID);
    assertThat(connector.taskConfigs(4)).containsExactly(VALID);
  }

  @Test
  void shouldBeFoundByAWorker() {
    assertThat(ServiceLoader.load(SinkConnector.class))
        .hasAtLeastOneElementOfType(WarehouseSinkConnector.class);
  }

  @Test
  void shouldHidePasswords() {
    assertThat(WarehouseConfig.read(VALID).toString()).doesNotContain("secret");
  }

  private Map<String, List<String>> errors(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(VALID);
    settings.putAll(changes);
    return connector.validate(settings).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
  }
}
