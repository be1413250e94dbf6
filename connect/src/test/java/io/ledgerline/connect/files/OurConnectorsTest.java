package io.ledgerline.connect.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Connector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of our own connectors against what these define. */
final class OurConnectorsTest {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)}");
  private static final Map<String, String> VARIABLES =
      Map.of(
          "LEDGERLINE_WAREHOUSE_URL", "jdbc:postgresql://localhost:5443/warehouse",
          "LEDGERLINE_WAREHOUSE_USER", "user",
          "LEDGERLINE_WAREHOUSE_PASSWORD", "password",
          "LEDGERLINE_S3_URL", "http://localhost:9000",
          "LEDGERLINE_LAKE_LINGER_MS", "60000",
          "LEDGERLINE_DYNAMODB_URL", "http://localhost:8000",
          "LEDGERLINE_DYNAMODB_TABLES_CREATE", "true",
          "LEDGERLINE_REGISTRY_URL", "http://localhost:8081",
          "AWS_REGION", "eu-west-2");

  static List<Path> files() {
    return ConnectorJson.in(ConnectorJson.OURS, 1).stream()
        .filter(file -> ConnectorJson.read(file).connector().startsWith("io.ledgerline."))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldSetWhatTheConnectorDefines(Path path) {
    ConnectorJson file = ConnectorJson.read(path);
    Connector connector = (Connector) Stages.instance(file.connector());

    assertThat(connector.config().names()).containsAll(Framework.others(file).keySet());
    assertThat(connector.validate(resolved(file)).configValues())
        .flatExtracting(ConfigValue::errorMessages)
        .isEmpty();
    assertThat(Framework.faults(file)).isEmpty();
  }

  private static Map<String, String> resolved(ConnectorJson file) {
    Map<String, String> resolved = new HashMap<>(file.config());
    resolved.replaceAll(
        (setting, value) -> VARIABLE.matcher(value).replaceAll(OurConnectorsTest::value));
    return resolved;
  }

  private static String value(java.util.regex.MatchResult variable) {
    assertThat(VARIABLES).containsKey(variable.group(1));
    return Matcher.quoteReplacement(VARIABLES.get(variable.group(1)));
  }
}
