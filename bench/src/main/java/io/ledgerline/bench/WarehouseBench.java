package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Facts from Kafka into the warehouse, by our connector, by a peer, and by COPY alone. */
final class WarehouseBench {
  private static final String FACTS = "fact_invoice_line";
  private static final String PEER = "peer_invoice_line";
  private static final String LIMIT = "copied_invoice_line";
  private static final long POLL_MS = 200;

  private final LocalStack stack;
  private final Endpoints endpoints;
  private final Path folder;

  WarehouseBench(LocalStack stack, Endpoints endpoints, Path folder) {
    this.stack = stack;
    this.endpoints = endpoints;
    this.folder = folder;
  }

  void run(Path csv, int rounds) throws Exception {
    Connector sink = new Connector(endpoints, "warehouse-sink");
    sink.stop();
    long rows = LoadRun.send(endpoints.kafka(), endpoints.registry(), csv.toString()).accepted();
    new Progress(endpoints.kafka()).awaitProcessed(Topics.INVOICE_LINES.name());
    // From here on only the broker, the registry, the worker and the warehouse are wanted.
    stack.kill("service", Signal.TERM);
    stack.kill("totesys", Signal.INT);
    List<Measurement> sinks = new ArrayList<>();
    List<Measurement> copies = new ArrayList<>();
    try (Connection warehouse = connect()) {
      for (int round = 0; round < rounds; round++) {
        execute(warehouse, "TRUNCATE warehouse." + FACTS + ", warehouse.sink_offset");
        sink.resume();
        sinks.add(follow(warehouse, FACTS, rows));
        sink.stop();
        copies.add(copy(warehouse, rows));
      }
      Measurement peer = peer(warehouse, rows);
      report(Measurement.median(sinks), peer, Measurement.median(copies), rows);
    }
  }

  /** Debezium's sink into a table of its own making, keyed as ours. */
  private Measurement peer(Connection warehouse, long rows) throws Exception {
    Database database = endpoints.warehouse();
    Connector peer = new Connector(endpoints, "peer-sink");
    String registry = endpoints.registry() + "/apis/registry/v2";
    peer.create(
        Map.ofEntries(
            Map.entry("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector"),
            Map.entry("tasks.max", "1"),
            Map.entry("topics", StarTopics.FACT_INVOICE_LINE.name()),
            Map.entry("connection.url", database.url() + "?currentSchema=warehouse"),
            Map.entry("connection.username", database.user()),
            Map.entry("connection.password", database.password()),
            Map.entry("insert.mode", "upsert"),
            Map.entry("primary.key.mode", "record_value"),
            Map.entry("primary.key.fields", "line_record_id"),
            Map.entry("schema.evolution", "basic"),
            Map.entry("collection.name.format", PEER),
            Map.entry("batch.size", "5000"),
            Map.entry("consumer.override.max.poll.records", "5000"),
            Map.entry("consumer.override.isolation.level", "read_committed"),
            Map.entry("consumer.override.auto.offset.reset", "earliest"),
            Map.entry("key.converter", "org.apache.kafka.connect.storage.StringConverter"),
            Map.entry("value.converter", "io.apicurio.registry.utils.converter.AvroConverter"),
            Map.entry("value.converter.apicurio.registry.url", registry),
            Map.entry("value.converter.apicurio.registry.as-confluent", "true"),
            Map.entry("value.converter.apicurio.registry.use-id", "contentId"),
            Map.entry("value.converter.apicurio.registry.headers.enabled", "false")));
    while (!exists(warehouse, PEER)) {
      Thread.sleep(POLL_MS);
    }
    Measurement measured = follow(warehouse, PEER, rows);
    peer.stop();
    return measured;
  }

  /** Rows a second from the first ones seen to the last: what it takes to start is left out. */
  private static Measurement follow(Connection warehouse, String table, long rows)
      throws SQLException, InterruptedException {
    long first = 0;
    while (first == 0) {
      Thread.sleep(POLL_MS);
      first = count(warehouse, table);
    }
    long start = System.nanoTime();
    long seen = first;
    while (seen < rows) {
      Thread.sleep(POLL_MS);
      seen = count(warehouse, table);
    }
    return Measurement.since(start, rows - first);
  }

  /** The same rows from a file into a table with the same indexes. */
  private Measurement copy(Connection warehouse, long rows) throws SQLException, IOException {
    CopyManager copies = warehouse.unwrap(PGConnection.class).getCopyAPI();
    Path file = folder.resolve("facts.copy");
    try (OutputStream out = Files.newOutputStream(file)) {
      long unused = copies.copyOut("COPY warehouse." + FACTS + " TO STDOUT", out);
    }
    execute(warehouse, "DROP TABLE IF EXISTS warehouse." + LIMIT);
    execute(
        warehouse,
        "CREATE TABLE warehouse.%s (LIKE warehouse.%s INCLUDING ALL)".formatted(LIMIT, FACTS));
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(file)) {
      long unused = copies.copyIn("COPY warehouse." + LIMIT + " FROM STDIN", in);
    }
    return Measurement.since(start, rows);
  }

  private Connection connect() throws SQLException {
    Database warehouse = endpoints.warehouse();
    return DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
  }

  private static void execute(Connection warehouse, String sql) throws SQLException {
    try (Statement statement = warehouse.createStatement()) {
      boolean unused = statement.execute(sql);
    }
  }

  private static long count(Connection warehouse, String table) throws SQLException {
    return number(warehouse, "SELECT count(*) FROM warehouse." + table);
  }

  private static boolean exists(Connection warehouse, String table) throws SQLException {
    return number(warehouse, "SELECT count(to_regclass('warehouse." + table + "'))") > 0;
  }

  private static long number(Connection warehouse, String sql) throws SQLException {
    try (Statement statement = warehouse.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void report(Measurement sink, Measurement peer, Measurement copy, long rows) {
    System.out.printf(
        Locale.ROOT,
        "warehouse: sink %,.0f rows/s; Debezium's JDBC sink %,.0f rows/s, ratio %.1f; plain COPY"
            + " %,.0f rows/s, ratio %.2f (%,d rows)%n",
        sink.rowsPerSecond(),
        peer.rowsPerSecond(),
        sink.rowsPerSecond() / peer.rowsPerSecond(),
        copy.rowsPerSecond(),
        sink.rowsPerSecond() / copy.rowsPerSecond(),
        rows);
  }
}
