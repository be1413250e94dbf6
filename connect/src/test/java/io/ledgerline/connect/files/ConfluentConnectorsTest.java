package io.ledgerline.connect.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Confluent's connectors are not on Maven Central: their files are checked against lists. */
final class ConfluentConnectorsTest {
  private static final String AVRO = "io.confluent.connect.avro.AvroConverter";
  private static final Map<String, String> LISTS =
      Map.of(
          "io.confluent.connect.s3.S3SinkConnector", "s3-sink.settings",
          "io.confluent.connect.jdbc.JdbcSinkConnector", "jdbc-sink.settings");

  static List<Path> files() {
    return ConnectorJson.in(ConnectorJson.CONFLUENT, 2);
  }

  static List<Path> confluents() {
    return files().stream()
        .filter(file -> LISTS.containsKey(ConnectorJson.read(file).connector()))
        .toList();
  }

  @Test
  void shouldHaveEveryDelivery() {
    assertThat(files())
        .extracting(file -> ConnectorJson.CONFLUENT.relativize(file) + " " + connector(file))
        .containsExactlyInAnyOrder(
            "dynamodb-sink.json io.ledgerline.connect.dynamodb.DynamoDbSinkConnector",
            "jdbc-warehouse.json io.confluent.connect.jdbc.JdbcSinkConnector",
            "redshift/jdbc-redshift.json io.confluent.connect.jdbc.JdbcSinkConnector",
            "s3-ingestion-lines.json io.confluent.connect.s3.S3SinkConnector",
            "s3-ingestion-totesys.json io.confluent.connect.s3.S3SinkConnector",
            "s3-processed.json io.confluent.connect.s3.S3SinkConnector",
            "totesys-source.json io.debezium.connector.postgresql.PostgresConnector");
  }

  @ParameterizedTest
  @MethodSource("confluents")
  void shouldSetWhatIsDocumented(Path path) {
    ConnectorJson file = ConnectorJson.read(path);

    assertThat(SettingList.read(LISTS.get(file.connector())).faults(Framework.others(file)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldSetWhatTheWorkerKnows(Path path) {
    assertThat(Framework.faults(ConnectorJson.read(path))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldConvertByConfluentsConverter(Path path) {
    ConnectorJson file = ConnectorJson.read(path);

    for (String side : List.of("key", "value")) {
      Map<String, String> settings = new TreeMap<>(file.behind(side + ".converter."));
      String delegate = settings.remove("delegate.class");
      String converter = file.config().get(side + ".converter");
      if (converter.equals("org.apache.kafka.connect.storage.StringConverter")) {
        assertThat(side).isEqualTo("key");
        assertThat(settings).isEmpty();
      } else {
        // A source has nothing to wait for: it cannot read on anyhow.
        assertThat(delegate == null ? converter : delegate).isEqualTo(AVRO);
        assertThat(delegate == null).isEqualTo(file.isSource());
        assertThat(SettingList.read("avro-converter.settings").faults(settings)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("confluents")
  void shouldLoseNothingWhileSomethingIsDown(Path path) {
    ConnectorJson file = ConnectorJson.read(path);

    assertThat(file.config())
        .containsEntry("consumer.override.isolation.level", "read_committed")
        .containsEntry("consumer.override.auto.offset.reset", "earliest")
        .containsEntry("errors.tolerance", "all")
        .containsEntry("errors.retry.timeout", "-1")
        .containsKey("errors.deadletterqueue.topic.name");
    if (file.connector().endsWith("JdbcSinkConnector")) {
      // After these, it sends good records to the dead letters.
      assertThat(file.config()).containsEntry("max.retries", "2147483647");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3-ingestion-lines", "s3-ingestion-totesys", "s3-processed"})
  void shouldCutFilesByRecordsAlone(String name) {
    assertThat(ConnectorJson.read(ConnectorJson.CONFLUENT.resolve(name + ".json")).config())
        .doesNotContainKey("rotate.schedule.interval.ms")
        .containsEntry("timestamp.extractor", "Record")
        .containsEntry("timezone", "UTC")
        .containsEntry("schema.compatibility", "NONE")
        .containsKeys("flush.size", "rotate.interval.ms");
  }

  /** Under the same names, with the same topics and dead letters: never both of them at once. */
  @Test
  void shouldTakeThePlaceOfOurs() {
    assertThat(ConnectorJson.in(ConnectorJson.CONFLUENT, 1))
        .extracting(ConfluentConnectorsTest::nameAndTopics)
        .containsExactlyInAnyOrderElementsOf(
            ConnectorJson.in(ConnectorJson.OURS, 1).stream()
                .map(ConfluentConnectorsTest::nameAndTopics)
                .toList());
  }

  /** What is not Confluent's differs by its converters alone. */
  @ParameterizedTest
  @ValueSource(strings = {"totesys-source.json", "dynamodb-sink.json"})
  void shouldFollowOurFile(String name) {
    Path ours = ConnectorJson.OURS.resolve(name);
    ConnectorJson file = ConnectorJson.read(ConnectorJson.CONFLUENT.resolve(name));
    assertThat(file.withoutConverters()).isEqualTo(ConnectorJson.read(ours).withoutConverters());
  }

  @Test
  void shouldTellWrongSettings() {
    assertThat(
            SettingList.read("jdbc-sink.settings")
                .faults(Map.of("insert.mode", "merge", "pk.field", "id")))
        .containsExactlyInAnyOrder(
            "insert.mode is merge", "pk.field is not documented", "connection.url is missing");
  }

  private static List<String> nameAndTopics(Path path) {
    ConnectorJson file = ConnectorJson.read(path);
    return Stream.of(
            file.name(),
            file.config().get("topics.regex"),
            file.config().get("errors.deadletterqueue.topic.name"))
        .map(String::valueOf)
        .toList();
  }

  private static String connector(Path file) {
    return ConnectorJson.read(file).connector();
  }
}
