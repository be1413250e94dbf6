package io.ledgerline.localstack.it.totesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.sink.warehouse.RetailOracle;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of every kind, while parts are killed and the log is lost. */
class TotesysStormIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int CHANGES = ENDURANCE ? 20_000 : 3_000;
  private static final int RATE = ENDURANCE ? 400 : 200;
  private static final int ROUNDS = ENDURANCE ? 4 : 1;

  /** With half a million lines of the shop in front of it on two cores. */
  private static final Duration PATIENCE = Duration.ofMinutes(ENDURANCE ? 10 : 2);

  private static final long SEED = Long.getLong("ledgerline.seed", 20_261_120);

  /** Changes that only the oracle sees, each with what must be named as different. */
  private static final Map<String, String> UNSEEN_CHANGES =
      Map.of(
          "UPDATE address SET city = 'Elsewhere'",
          "dim_location",
          "UPDATE department SET department_name = 'Elsewhere'",
          "dim_staff",
          "UPDATE design SET file_name = 'x' WHERE design_id ="
              + " (SELECT design_id FROM sales_order LIMIT 1)",
          "sales-orders",
          "DELETE FROM payment WHERE payment_id = (SELECT min(payment_id) FROM payment)",
          "fact_payment",
          "DELETE FROM audit.version WHERE seq = (SELECT max(seq) FROM audit.version"
              + " WHERE source = 'sales_order' AND loss IS NULL)",
          "fact_sales_order",
          "UPDATE audit.version SET image = jsonb_set(image, '{item_quantity}', '0')"
              + " WHERE source = 'purchase_order'",
          "fact_purchase_order");

  private final TotesysStack stack = TotesysStack.get();

  @TempDir Path folder;

  @Test
  void shouldEqualTheSourceAfterAStormWithEveryFault() throws Exception {
    RetailRun shop = new RetailRun(stack, folder);
    CompletableFuture<Void> retail = CompletableFuture.runAsync(() -> shop.send(SEED));
    try (StormRun storm = new StormRun(stack, SEED, RATE);
        Readers readers = new Readers(stack.api())) {
      int perFault = CHANGES / ROUNDS / 6;
      for (int round = 0; round < ROUNDS; round++) {
        storm.during(() -> killAndStart("service"), perFault);
        storm.during(() -> killAndStart("connect"), perFault);
        loseTheLog(storm, perFault);
        storm.during(() -> killAndStart("totesys"), perFault);
        storm.during(() -> killAndStart("service"), perFault);
      }
      storm.change(Math.max(1, CHANGES - storm.rows()));
      assertThat(readers.stop()).as("answers meanwhile").isGreaterThan(100);
    }
    try (Connection superuser = stack.superuser()) {
      // Where a TRUNCATE came last, there would be no order to change behind the products' back.
      NewRows rows = new NewRows(superuser);
      int unused = rows.paymentOf(rows.salesOrder());
      SourceOracle oracle = stack.oracle(superuser);
      shouldBecomeEqual(oracle::differences);
      shouldFindWhatDiffers(superuser, oracle);
    }
    assertThat(stack.topics().records(TotesysTopics.REJECTED.name())).isEmpty();
    Void unused = retail.get(10, TimeUnit.MINUTES);
    try (Connection warehouse = stack.warehouse().connect()) {
      RetailOracle oracle = shop.oracle(warehouse);
      shouldBecomeEqual(oracle::differences);
      shop.shouldServeAnalytics(warehouse);
      shop.shouldFindWhatDiffers(warehouse, oracle);
      shop.shouldHaveTheSumsOfTheRealFile(warehouse);
    }
    if (ENDURANCE) {
      EverySink sinks = new EverySink(stack, folder);
      sinks.shouldReconcile();
      if (RetailRun.REAL_FILE != null) {
        sinks.shouldHoldTheRealFile();
      }
    }
  }

  private void killAndStart(String part) throws InterruptedException {
    stack.stack().kill(part, Signal.KILL);
    Endpoints unused = stack.stack().start(part);
  }

  /** The slot is dropped while rows change and go; the connector begins with a snapshot again. */
  private void loseTheLog(StormRun storm, int changes) throws Exception {
    try (Connection superuser = stack.superuser()) {
      AuditTrail audit = new AuditTrail(superuser);
      awaitRead(superuser);
      stack.connect().stop();
      // The slot can be dropped only once its reader, which stops in its own time, is gone.
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(
              () -> {
                Sql.execute(superuser, "SELECT pg_drop_replication_slot('ledgerline')");
                return true;
              });
      audit.beginLoss();
      storm.change(changes * 3 / 4);
      stack.connect().resume();
      await().atMost(Duration.ofMinutes(1)).until(() -> slotStands(superuser));
      audit.endLoss();
      // A snapshot that is broken off begins anew, later, and what lies between is lost as well.
      // PostgreSQL lets a snapshot see a TRUNCATE that came after it: what the rows were is lost.
      storm.withoutTruncations();
      storm.during(() -> awaitRead(superuser), changes / 4);
      storm.withAll();
    }
  }

  private static boolean slotStands(Connection superuser) throws SQLException {
    return !Sql.rows(
            superuser,
            "SELECT FROM pg_replication_slots"
                + " WHERE slot_name = 'ledgerline' AND confirmed_flush_lsn IS NOT NULL")
        .isEmpty();
  }

  /** Waits until a heartbeat from behind the newest change was read. */
  private void awaitRead(Connection superuser) throws SQLException {
    long lsn = currentLsn(superuser);
    await("read to " + lsn).atMost(PATIENCE.dividedBy(2)).until(() -> isRead(lsn));
  }

  private static long currentLsn(Connection superuser) throws SQLException {
    Map<String, String> now =
        Sql.rows(superuser, "SELECT (pg_current_wal_lsn() - '0/0')::text AS lsn").get(0);
    return Long.parseLong(now.get("lsn"));
  }

  private boolean isRead(long lsn) throws InterruptedException {
    try {
      return stack.api().get("/status").body().path("cdc").path("lsn").asLong() >= lsn;
    } catch (IOException e) {
      return false; // The service is just being killed.
    }
  }

  /** What the oracle sees of a transaction that is rolled back is not in the products. */
  private static void shouldFindWhatDiffers(Connection superuser, SourceOracle oracle)
      throws Exception {
    superuser.setAutoCommit(false);
    for (Map.Entry<String, String> change : UNSEEN_CHANGES.entrySet()) {
      Sql.execute(superuser, change.getKey());
      assertThat(oracle.differences(change.getValue()::equals))
          .as(change.getKey())
          .anyMatch(difference -> difference.startsWith(change.getValue()));
      superuser.rollback();
    }
  }

  private static void shouldBecomeEqual(Callable<List<String>> oracle) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> differences = oracle.call();
    while (!differences.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(1_000);
      differences = oracle.call();
    }
    int count = differences.size();
    assertThat(differences.stream().limit(5).toList())
        .as("%d differences from the source, the first of them", count)
        .isEmpty();
  }
}
