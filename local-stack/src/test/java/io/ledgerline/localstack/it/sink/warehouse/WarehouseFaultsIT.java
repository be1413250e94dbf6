package io.ledgerline.localstack.it.sink.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.sink.SecondWorker;
import io.ledgerline.localstack.it.star.ProductTopics;
import io.ledgerline.localstack.it.star.WarehouseTables;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse's connector, killed or frozen at every step, and its warehouse gone. */
class WarehouseFaultsIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INVOICES = ENDURANCE ? 400 : 100;
  private static final Duration DOWN = Duration.ofSeconds(ENDURANCE ? 60 : 10);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int CONNECT_PORT = 8083;

  private final LocalStack stack = SharedStack.withSinks();
  private final WarehouseTables warehouse =
      new WarehouseTables(SharedStack.endpoints().warehouse());

  @TempDir Path folder;

  /** What a sink that has only just begun waits for may be no commit of rows. */
  @BeforeEach
  void shouldHaveBegun() throws Exception {
    shouldHold(load(200, "beg"), "beg");
  }

  @Test
  void shouldDeliverOnceWhenTheWorkerIsKilledBetweenStagingAndCommit() throws Exception {
    RetailFold fold;
    try (Connection lock = holdOffsets()) {
      fold = load(201, "stg");
      awaitBlockedSink(lock);
      stack.kill("connect", Signal.KILL);
      lock.rollback();
    }
    Endpoints unused = stack.start("connect");

    shouldHold(fold, "stg");
  }

  @Test
  void shouldDeliverOnceWhenTheWorkerIsKilledBetweenCommitAndOffsetFlush() throws Exception {
    RetailFold fold;
    long flushed;
    long committed;
    try (SinkOffsets offsets = new SinkOffsets(SharedStack.endpoints(), "warehouse-sink");
        Connection lock = holdOffsets()) {
      long before = offsets.inWarehouse();
      fold = load(202, "flu");
      awaitBlockedSink(lock);
      // Without the broker the worker can commit to the warehouse, and tell nobody: what it says
      // to a frozen broker ends with that one's process.
      stack.kill("kafka", Signal.STOP);
      lock.rollback();
      await("commit").atMost(PATIENCE).until(() -> offsets.inWarehouse() > before);
      stack.kill("connect", Signal.KILL);
      stack.kill("kafka", Signal.KILL);
      Endpoints unused = stack.start("kafka");
      flushed = offsets.inKafka();
      committed = offsets.inWarehouse();
    }
    Endpoints unused = stack.start("connect");

    assertThat(flushed).as("flushed offsets").isLessThan(committed);
    shouldHold(fold, "flu");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldDeliverOnceWhenAFrozenWorkerWakesBesideItsSuccessor() throws Exception {
    RetailFold fold;
    int port = CONNECT_PORT + FreePorts.offset();
    try (Connection lock = holdOffsets()) {
      fold = load(204, "frz");
      awaitBlockedSink(lock);
      stack.kill("connect", Signal.STOP);
      lock.rollback();
    }
    try (SecondWorker second =
        SecondWorker.of(SharedStack.endpoints().pids().get("connect"), port, folder)) {
      RetailFold next = load(205, "frn");
      shouldHold(next, "frn");
      assertThat(second.isAlive()).as("the successor runs").isTrue();
      stack.kill("connect", Signal.CONT);
      RetailFold last = load(206, "frl");
      shouldHold(last, "frl");
      shouldHold(fold, "frz");
    }
    RetailFold alone = load(207, "fra");
    shouldHold(alone, "fra");
  }

  @Test
  void shouldCatchUpWhenTheWarehouseWasDown() throws Exception {
    stack.kill("warehouse", Signal.KILL);
    RetailFold fold = load(208, "dwn");
    Thread.sleep(DOWN.toMillis());
    Endpoints unused = stack.start("warehouse");

    shouldHold(fold, "dwn");
  }

  /** The sink can do everything but move its offsets. */
  private Connection holdOffsets() throws SQLException {
    Connection connection = warehouse.connect();
    connection.setAutoCommit(false);
    Sql.execute(connection, "LOCK TABLE warehouse.sink_offset IN EXCLUSIVE MODE");
    return connection;
  }

  private static void awaitBlockedSink(Connection connection) {
    await("the sink waits for its offsets")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                !Sql.rows(
                        connection,
                        "SELECT pid FROM pg_locks WHERE NOT granted"
                            + " AND relation = 'warehouse.sink_offset'::regclass")
                    .isEmpty());
  }

  private RetailFold load(long seed, String suffix) throws Exception {
    Path file = RetailFiles.generate(folder, INVOICES, seed, suffix);
    RetailFold fold = new RetailFold().addFile(file);
    assertThat(SharedStack.load(file).rejected()).isZero();
    return fold;
  }

  /** Facts as the fold says, dimensions as on their topics. */
  private void shouldHold(RetailFold fold, String suffix) throws Exception {
    try (Connection connection = warehouse.connect()) {
      RetailOracle oracle = new RetailOracle(connection, fold);
      await("the facts of " + suffix)
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(oracle.factDifferences(suffix)).isEmpty());
    }
    ProductTopics topics = new ProductTopics(SharedStack.endpoints().kafka());
    for (String table : new String[] {"dim_product", "dim_customer"}) {
      await(table)
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(warehouse.latest(table)).isEqualTo(topics.latest(table)));
    }
  }
}
