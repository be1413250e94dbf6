package io.ledgerline.connect.source;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Notifications as Debezium 3.7 builds them. */
final class Notifications {
  static final String TOPIC = "totesys.notifications";
  static final long LSN = 27_027_064L;
  static final long AT = 1_795_179_004_412L;

  private static final Schema KEY =
      SchemaBuilder.struct()
          .name("io.debezium.connector.common.NotificationKey")
          .field("id", Schema.STRING_SCHEMA)
          .build();
  private static final Schema VALUE =
      SchemaBuilder.struct()
          .name("io.debezium.connector.common.Notification")
          .version(1)
          .field("id", Schema.STRING_SCHEMA)
          .field("type", Schema.STRING_SCHEMA)
          .field("aggregate_type", Schema.STRING_SCHEMA)
          .field(
              "additional_data",
              SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.STRING_SCHEMA).optional().build())
          .field("timestamp", Schema.INT64_SCHEMA)
          .build();
  private static final Map<String, Object> DURING_SNAPSHOT =
      Map.of(
          "last_snapshot_record",
          false,
          "lsn",
          LSN,
          "txId",
          863L,
          "ts_usec",
          1_795_179_004_262_594L,
          "snapshot",
          "INITIAL",
          "snapshot_completed",
          false);

  static SourceRecord scanned(String table, String rows) {
    return scanned(table, rows, "SUCCEEDED", DURING_SNAPSHOT);
  }

  static SourceRecord scanned(String table, String rows, String status, Map<String, ?> offset) {
    return notification(
        "Initial Snapshot",
        "TABLE_SCAN_COMPLETED",
        Map.of(
            "scanned_collection", table,
            "connector_name", "totesys",
            "total_rows_scanned", rows,
            "status", status,
            "data_collections", "public.address,public.counterparty"),
        offset);
  }

  /** The first two come before there is an offset, the last has no additional data in a map. */
  static SourceRecord other(String aggregateType, String type) {
    return notification(aggregateType, type, Map.of("connector_name", "totesys"), Map.of());
  }

  static SourceRecord notification(
      String aggregateType, String type, Map<String, String> data, Map<String, ?> offset) {
    String id = "451b444e-1f7b-4095-a75b-750891b7d5ab";
    Struct value =
        new Struct(VALUE)
            .put("id", id)
            .put("type", type)
            .put("aggregate_type", aggregateType)
            .put("additional_data", data)
            .put("timestamp", AT);
    return new SourceRecord(
        Map.of("server", "totesys"),
        offset,
        TOPIC,
        null,
        KEY,
        new Struct(KEY).put("id", id),
        VALUE,
        value);
  }

  private Notifications() {}
}
