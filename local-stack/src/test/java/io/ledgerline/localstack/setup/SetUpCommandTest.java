package io.ledgerline.localstack.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What somebody reads who has set it up wrongly: one line that names the step and the variable. */
class SetUpCommandTest {
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"),
          Map.entry("LEDGERLINE_SCHEMA_REGISTRY_URL", "http://127.0.0.1:1"),
          Map.entry("LEDGERLINE_TOTESYS_HOST", "127.0.0.1"),
          Map.entry("LEDGERLINE_TOTESYS_PORT", "1"),
          Map.entry("LEDGERLINE_TOTESYS_DATABASE", "totesys"),
          Map.entry("LEDGERLINE_TOTESYS_USER", "debezium"),
          Map.entry("LEDGERLINE_TOTESYS_PASSWORD", "secret-1"),
          Map.entry("TOTESYS_USER", "simulator"),
          Map.entry("TOTESYS_PASSWORD", "secret-2"),
          Map.entry("LEDGERLINE_POSTGRES_USER", "postgres"),
          Map.entry("LEDGERLINE_POSTGRES_PASSWORD", "secret-3"),
          Map.entry("LEDGERLINE_WAREHOUSE_URL", "jdbc:postgresql://127.0.0.1:1/warehouse"),
          Map.entry("LEDGERLINE_WAREHOUSE_USER", "warehouse_sink"),
          Map.entry("LEDGERLINE_WAREHOUSE_PASSWORD", "secret-4"),
          Map.entry("LEDGERLINE_WAREHOUSE_OWNER_USER", "warehouse"),
          Map.entry("LEDGERLINE_WAREHOUSE_OWNER_PASSWORD", "secret-5"),
          Map.entry("LEDGERLINE_S3_URL", "http://127.0.0.1:1"),
          Map.entry("AWS_REGION", "eu-west-2"),
          Map.entry("AWS_ACCESS_KEY_ID", "ledgerline"),
          Map.entry("AWS_SECRET_ACCESS_KEY", "secret-6"),
          Map.entry("LEDGERLINE_CONNECT_URL", "http://127.0.0.1:1"),
          Map.entry("LEDGERLINE_CONNECTORS_DIR", "../connect/connectors"));

  private final Map<String, String> environment = new HashMap<>(VARIABLES);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "topics, LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS",
    "schemas, LEDGERLINE_SCHEMA_REGISTRY_URL",
    "totesys, LEDGERLINE_TOTESYS_HOST",
    "totesys, LEDGERLINE_TOTESYS_PORT",
    "totesys, LEDGERLINE_TOTESYS_DATABASE",
    "totesys, LEDGERLINE_TOTESYS_PASSWORD",
    "totesys, TOTESYS_USER",
    "totesys, LEDGERLINE_POSTGRES_PASSWORD",
    "warehouse, LEDGERLINE_WAREHOUSE_URL",
    "warehouse, LEDGERLINE_WAREHOUSE_OWNER_PASSWORD",
    "warehouse, LEDGERLINE_WAREHOUSE_USER",
    "buckets, LEDGERLINE_S3_URL",
    "buckets, AWS_REGION",
    "buckets, AWS_SECRET_ACCESS_KEY",
    "connectors, LEDGERLINE_CONNECT_URL",
    "connectors, LEDGERLINE_CONNECTORS_DIR"
  })
  void shouldNameTheVariableThatIsMissing(String step, String variable) {
    environment.put(variable, " ");

    assertThat(run(step)).isEqualTo(1);

    assertThat(err).hasToString("%s: %s is not set%n".formatted(step, variable));
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "topics, LEDGERLINE_PARTITIONS, many, it must be a number from 1 to 9999",
    "topics, LEDGERLINE_PARTITIONS, 0, it must be a number from 1 to 9999",
    "totesys, LEDGERLINE_TOTESYS_PORT, 5432x, it must be a port",
    "warehouse, LEDGERLINE_WAREHOUSE_URL, jdbc:redshift://x:1/y,"
        + " it must be jdbc:postgresql://HOST:PORT/DATABASE"
  })
  void shouldNameTheValueThatCannotBe(String step, String variable, String value, String reason) {
    environment.put(variable, value);

    assertThat(run(step)).isEqualTo(1);

    assertThat(err).hasToString("%s: %s is %s: %s%n".formatted(step, variable, value, reason));
  }

  @Test
  void shouldSayInOneLineWhomItCannotReachAndTellNoPassword() {
    assertThat(run("totesys")).isEqualTo(1);
    assertThat(run("buckets")).isEqualTo(1);
    assertThat(run("schemas")).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(3).allMatch(line -> !line.contains("secret"));
    assertThat(err.toString())
        .contains("totesys: Cannot set up the database totesys: Connection to 127.0.0.1:1 refused");
  }

  @Test
  void shouldNotTellWhatStandsBehindAnAddress() {
    environment.put(
        "LEDGERLINE_WAREHOUSE_URL", "jdbc:postgresql://h:1/warehouse?password=secret-7");

    assertThat(run("warehouse")).isEqualTo(1);

    assertThat(err.toString())
        .startsWith("warehouse: LEDGERLINE_WAREHOUSE_URL is jdbc:postgresql://h:1/warehouse?…: ")
        .doesNotContain("secret");
  }

  @Test
  void shouldRefuseAStepThatItDoesNotKnow() {
    assertThat(run("tables")).isEqualTo(2);

    assertThat(err.toString()).contains("tables").contains("(see --help)");
  }

  @Test
  void shouldTakePartitionsFromTheEnvironment() {
    assertThat(LedgerlineTopics.of(Map.of(), "12").partitions()).isEqualTo(12);
    assertThat(LedgerlineTopics.of(Map.of(), " ").partitions()).isEqualTo(4);
    assertThat(LedgerlineTopics.of(Map.of(), null).partitions()).isEqualTo(4);
  }

  private int run(String... steps) {
    CommandLine command = SetUpCommand.commandLine(environment::get);
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(steps);
  }
}
