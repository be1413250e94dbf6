package io.ledgerline.connect.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.files.WarehouseDdl.Column;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** What Confluent's sinks are given, by Kafka's own transformations. */
final class StagesTest {
  private static final long MICROS = 53_461_123_456L;

  private final Map<String, List<Column>> tables = WarehouseDdl.tables();
  private final ConnectorJson postgres = confluent("jdbc-warehouse.json");
  private final ConnectorJson redshift = confluent("redshift/jdbc-redshift.json");
  private final ConnectorJson changes = confluent("s3-ingestion-totesys.json");

  @Test
  void shouldUpsertByTheTablesKey() {
    tables.forEach(
        (table, columns) -> {
          SinkRecord record = Stages.apply(postgres, row(table, columns)).orElseThrow();

          Struct key = (Struct) record.key();
          assertThat(key.schema().fields()).as(table).hasSize(1);
          assertThat(key.get(columns.get(0).name())).as(table).isEqualTo(value(columns.get(0)));
        });
  }

  @Test
  void shouldUpsertAReplayedRowIntoItsTable() {
    SinkRecord row = row("dim_currency", tables.get("dim_currency"));

    SinkRecord record =
        Stages.apply(
                postgres,
                row.newRecord(
                    "warehouse-sink.replay." + row.topic(),
                    0,
                    row.keySchema(),
                    row.key(),
                    row.valueSchema(),
                    row.value(),
                    null))
            .orElseThrow();

    assertThat(record.topic()).isEqualTo("warehouse.dim_currency");
    assertThat(((Struct) record.key()).get("currency_id")).isEqualTo(MICROS);
  }

  @Test
  void shouldMakeTimesOfMicroseconds() {
    tables.forEach(
        (table, columns) -> {
          Struct row = (Struct) Stages.apply(postgres, row(table, columns)).orElseThrow().value();
          for (Column column : columns) {
            boolean time = column.type().equals("time");
            assertThat(row.schema().field(column.name()).schema().name())
                .as(column.name())
                .isEqualTo(time ? Time.LOGICAL_NAME : null);
            assertThat(row.get(column.name()))
                .isEqualTo(time ? Date.from(Instant.ofEpochMilli(MICROS / 1000)) : value(column));
          }
        });
  }

  @Test
  void shouldLeaveTimestampsToTheConnector() {
    TreeSet<String> timestamps = new TreeSet<>();
    tables.values().stream()
        .flatMap(List::stream)
        .filter(column -> column.type().equals("timestamp"))
        .forEach(column -> timestamps.add(column.name()));

    assertThat(Arrays.asList(postgres.config().get("timestamp.fields.list").split(",", -1)))
        .containsExactlyElementsOf(timestamps);
    assertThat(postgres.config()).containsEntry("timestamp.precision.mode", "microseconds");
  }

  @Test
  void shouldLandARowWithItsPlace() {
    List<Column> columns = tables.get("dim_currency");

    Struct row =
        (Struct) Stages.apply(redshift, row("dim_currency", columns)).orElseThrow().value();

    assertThat(row.getInt32("landed_partition")).isEqualTo(3);
    assertThat(row.getInt64("landed_offset")).isEqualTo(17);
    assertThat(row.get("currency_id")).isEqualTo(MICROS);
  }

  @Test
  void shouldLandNoRowOfNothing() {
    assertThat(Stages.apply(redshift, new SinkRecord("t", 0, null, "k", null, null, 0))).isEmpty();
  }

  @Test
  void shouldKeepTombstonesAndDropMarksOfSnapshots() {
    SinkRecord tombstone = new SinkRecord("t", 0, null, "k", null, null, 0);
    ConnectHeaders mark = new ConnectHeaders();
    mark.addString("ledgerline.snapshot.end", "1");

    assertThat(Stages.apply(changes, tombstone)).contains(tombstone);
    assertThat(
            Stages.apply(
                changes,
                new SinkRecord(
                    "t", 0, null, null, null, null, 0, 0L, TimestampType.CREATE_TIME, mark)))
        .isEmpty();
  }

  private static ConnectorJson confluent(String file) {
    return ConnectorJson.read(ConnectorJson.CONFLUENT.resolve(file));
  }

  private static SinkRecord row(String table, List<Column> columns) {
    SchemaBuilder schema = SchemaBuilder.struct();
    columns.forEach(column -> schema.field(column.name(), type(column)));
    Struct row = new Struct(schema.build());
    columns.forEach(column -> row.put(column.name(), value(column)));
    return new SinkRecord(
        "warehouse." + table, 3, Schema.STRING_SCHEMA, "key", row.schema(), row, 17);
  }

  private static Schema type(Column column) {
    return column.type().startsWith("varchar") ? Schema.STRING_SCHEMA : Schema.INT64_SCHEMA;
  }

  private static Object value(Column column) {
    return column.type().startsWith("varchar") ? "text" : (Object) MICROS;
  }
}
