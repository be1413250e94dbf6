package io.ledgerline.localstack.it.sink.warehouse;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.star.WarehouseTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** How far a connector is, by its own table and by its consumer group: sums over all partitions. */
final class SinkOffsets implements AutoCloseable {
  private final Admin admin;
  private final Connection warehouse;
  private final String connector;

  SinkOffsets(Endpoints endpoints, String connector) throws SQLException {
    this.admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafka()));
    this.warehouse = new WarehouseTables(endpoints.warehouse()).connect();
    this.connector = connector;
  }

  long inKafka() throws InterruptedException, ExecutionException {
    String group = "connect-" + connector;
    return admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(offset -> offset == null ? 0 : offset.offset())
        .sum();
  }

  long inWarehouse() throws SQLException {
    String sql =
        "SELECT coalesce(sum(next_offset), 0)::text AS sum FROM warehouse.sink_offset"
            + " WHERE connector = '"
            + connector
            + "'";
    return Long.parseLong(Sql.rows(warehouse, sql).get(0).get("sum"));
  }

  @Override
  public void close() throws SQLException {
    admin.close();
    warehouse.close();
  }
}
