package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

final class LakeSinkConnectorTest {
  private static final Map<String, String> VALID =
      Map.of("name", "lake", "s3.bucket", "ledgerline-processed", "s3.region", "eu-west-2");

  private final LakeSinkConnector connector = new LakeSinkConnector();

  @Test
  void shouldNeedABucketAndItsRegion() {
    assertThat(errors(Map.of())).isEmpty();
    assertThat(errors(Map.of("s3.bucket", "", "s3.region", "")))
        .containsOnlyKeys("s3.bucket", "s3.region");
  }

  @Test
  void shouldNameWhatIsWrong() {
    assertThat(
            errors(
                Map.of(
                    "s3.endpoint", "localhost:9000",
                    "file.format", "csv",
                    "open.files.max", "0",
                    "linger.ms", "-1")))
        .containsOnlyKeys("s3.endpoint", "file.format", "open.files.max", "linger.ms")
        .containsEntry(
            "s3.endpoint",
            List.of(
                "Invalid value localhost:9000 for configuration s3.endpoint: must be an http(s) URL"
                    + " without a path"));
  }

  @Test
  void shouldReadItsSettings() {
    Map<String, String> settings = new HashMap<>(VALID);
    assertThat(LakeConfig.read(settings))
        .isEqualTo(new LakeSettings("ledgerline-processed", "eu-west-2", "", "", false, 8));
    settings.putAll(
        Map.of(
            "s3.endpoint", "http://127.0.0.1:9000",
            "topic.prefix", "warehouse.",
            "file.format", "parquet",
            "open.files.max", "3"));
    assertThat(LakeConfig.read(settings))
        .isEqualTo(
            new LakeSettings(
                "ledgerline-processed",
                "eu-west-2",
                "http://127.0.0.1:9000",
                "warehouse.",
                true,
                3));
  }

  @Test
  void shouldWaitAMinuteForAFileToFill() {
    assertThat(connector.config().defaultValues())
        .containsEntry("linger.ms", 60_000L)
        .containsEntry("batch.max.rows", 200_000);
  }

  @Test
  void shouldRunAsManyTasksAsAllowed() {
    connector.start(VALID);
    assertThat(connector.taskConfigs(2)).containsExactly(VALID, VALID);
    assertThat(connector.taskClass()).isEqualTo(LakeSinkTask.class);
  }

  @Test
  void shouldBeFoundByAWorker() {
    assertThat(ServiceLoader.load(SinkConnector.class))
        .hasAtLeastOneElementOfType(LakeSinkConnector.class);
  }

  private Map<String, List<String>> errors(Map<String, String> changes) {
    Map<String, String> settings = new HashMap<>(VALID);
    settings.putAll(changes);
    return connector.validate(settings).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .collect(Collectors.toMap(ConfigValue::name, ConfigValue::errorMessages));
  }
}
