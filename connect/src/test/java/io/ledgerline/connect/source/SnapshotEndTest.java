package io.ledgerline.connect.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SnapshotEndTest {
  private final SnapshotEnd transformation = new SnapshotEnd();

  @BeforeEach
  void setUp() {
    transformation.configure(Map.of("notification.topic", Notifications.TOPIC));
  }

  @AfterEach
  void tearDown() {
    transformation.close();
  }

  @Test
  void shouldEndATableInItsOwnTopic() throws IOException {
    SourceRecord notification = Notifications.scanned("public.sales_order", "11187");

    SourceRecord end = transformation.apply(notification);

    assertThat(end.topic()).isEqualTo("totesys.public.sales_order");
    assertThat(end.kafkaPartition()).isZero();
    assertThat(end.keySchema()).isNull();
    assertThat(end.key()).isNull();
    assertThat(end.valueSchema()).isNull();
    assertThat(end.value()).isNull();
    assertThat(onTheWire(end, "ledgerline.snapshot.end")).isEqualTo("27027064");
    assertThat(onTheWire(end, "ledgerline.snapshot.rows")).isEqualTo("11187");
    assertThat(onTheWire(end, "ledgerline.snapshot.at")).isEqualTo("1795179004412");
    assertThat(end.headers()).hasSize(3);
  }

  @Test
  void shouldLeaveTheConnectorsPositionAlone() {
    SourceRecord notification = Notifications.scanned("public.design", "1");

    SourceRecord end = transformation.apply(notification);

    assertThat(end.sourcePartition()).isEqualTo(notification.sourcePartition());
    assertThat(end.sourceOffset()).isEqualTo(notification.sourceOffset());
  }

  @Test
  void shouldEndAnEmptyTable() throws IOException {
    SourceRecord end = transformation.apply(Notifications.scanned("public.counterparty", "0"));

    assertThat(end.topic()).isEqualTo("totesys.public.counterparty");
    assertThat(onTheWire(end, "ledgerline.snapshot.rows")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "Initial Snapshot, STARTED",
    "Initial Snapshot, DATA_COLLECTIONS_RESOLVED",
    "Initial Snapshot, IN_PROGRESS",
    "Initial Snapshot, COMPLETED",
    "Initial Snapshot, ABORTED",
    "Incremental Snapshot, TABLE_SCAN_COMPLETED",
    "Connector, STARTED",
  })
  void shouldDropOtherNotifications(String aggregateType, String type) {
    assertThat(transformation.apply(Notifications.other(aggregateType, type))).isNull();
  }

  @Test
  void shouldDropAScanThatHasFailed() {
    assertThat(
            transformation.apply(
                Notifications.scanned("public.design", "7", "SQL_EXCEPTION", Map.of("lsn", 1L))))
        .isNull();
  }

  @Test
  void shouldLetAllElsePassAsItIs() {
    SourceRecord row =
        new SourceRecord(
            Map.of(), Map.of(), "totesys.public.design", 0, Schema.STRING_SCHEMA, "row");

    assertThat(transformation.apply(row)).isSameAs(row);
  }

  @Test
  void shouldRefuseAScanWithoutAPosition() {
    SourceRecord scan = Notifications.scanned("public.design", "7", "SUCCEEDED", Map.of());

    assertThatThrownBy(() -> transformation.apply(scan))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "A notification in totesys.notifications has no LSN in its source offset {}: is it of"
                + " PostgreSQL's connector?");
  }

  @Test
  void shouldRefuseAScanOfAnUnknownTable() {
    SourceRecord scan =
        Notifications.notification(
            "Initial Snapshot",
            "TABLE_SCAN_COMPLETED",
            Map.of("status", "SUCCEEDED", "connector_name", "totesys"),
            Map.of("lsn", 1L));

    assertThatThrownBy(() -> transformation.apply(scan))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "Debezium's notification of a table scan has no scanned_collection");
  }

  @Test
  void shouldDemandTheTopicOfNotifications() {
    assertThatThrownBy(() -> new SnapshotEnd().configure(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("notification.topic");
    assertThat(transformation.config().configKeys().get("notification.topic").documentation)
        .contains("notification.sink.topic.name");
  }

  @Test
  void shouldBeFoundByAWorker() {
    assertThat(ServiceLoader.load(Transformation.class)).anyMatch(SnapshotEnd.class::isInstance);
    assertThat(transformation.version()).isNotBlank();
  }

  /** A header as the worker's default converter writes it. */
  private static String onTheWire(SourceRecord record, String name) throws IOException {
    Header header = record.headers().lastWithName(name);
    try (SimpleHeaderConverter converter = new SimpleHeaderConverter()) {
      return new String(
          converter.fromConnectHeader(record.topic(), name, header.schema(), header.value()),
          UTF_8);
    }
  }
}
