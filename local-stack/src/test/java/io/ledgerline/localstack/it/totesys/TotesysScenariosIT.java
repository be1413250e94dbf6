package io.ledgerline.localstack.it.totesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.ApiClient.Response;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.lifecycle.PartStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users of the source do, and where each of it must show. */
class TotesysScenariosIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TotesysStack stack = TotesysStack.get();
  private final ApiClient api = stack.api();
  private Connection superuser;
  private NewRows rows;

  @BeforeEach
  void connect() throws SQLException {
    superuser = stack.superuser();
    rows = new NewRows(superuser);
  }

  @AfterEach
  void disconnect() throws SQLException {
    superuser.close();
  }

  @Test
  void shouldGiveASilentEditASecondVersion() throws Exception {
    int id = rows.salesOrder();
    awaitVersions("sales-orders", id, 1);

    rows.execute("UPDATE sales_order SET units_sold = 4321 WHERE sales_order_id = " + id);

    List<JsonNode> versions = awaitVersions("sales-orders", id, 2);
    assertThat(operations(versions)).containsExactly("INSERT", "UPDATE");
    JsonNode first = versions.get(0).get("row");
    JsonNode second = versions.get(1).get("row");
    assertThat(second.get("units_sold").asInt()).isEqualTo(4321);
    assertThat(second.get("last_updated_time")).isEqualTo(first.get("last_updated_time"));
    awaitText("/v1/sales-orders/" + id, "/unitsSold", "4321");
    assertThat(versions.get(1).get("sourceLsn").asLong())
        .isGreaterThan(versions.get(0).get("sourceLsn").asLong());
  }

  /** Whoever has committed asks for no less than his commit. */
  @Test
  void shouldAnswerWithTheCommitWhosePlaceInTheLogIsAskedFor() throws Exception {
    int id = rows.salesOrder();
    for (int units = 1; units <= 5; units++) {
      rows.execute(
          "UPDATE sales_order SET units_sold = %d WHERE sales_order_id = %d".formatted(units, id));
      String lsn =
          Sql.rows(superuser, "SELECT pg_current_wal_lsn()::text AS lsn").get(0).get("lsn");

      assertThat(whenReached("/v1/sales-orders/" + id, lsn).body().get("unitsSold").asInt())
          .isEqualTo(units);
      assertThat(whenReached("/v1/sales-orders/" + id + "/history", lsn).body().get("items"))
          .hasSize(units + 1);
    }
  }

  private Response whenReached(String path, String lsn) {
    return await(path + " with " + lsn)
        .atMost(PATIENCE)
        .until(() -> api.get(path, "lsn:" + lsn), response -> response.status() != 503);
  }

  @Test
  void shouldGiveEachOfThirtySevenPaidRowsASecondVersion() throws Exception {
    List<Integer> payments = new ArrayList<>();
    for (int i = 0; i < 37; i++) {
      payments.add(rows.paymentOf(rows.salesOrder()));
    }
    String ids = payments.toString().replace("[", "(").replace("]", ")");

    rows.execute(
        "UPDATE payment SET paid = true, last_updated = '2026-11-20 07:55:11.042'"
            + " WHERE payment_id IN "
            + ids);

    for (int id : payments) {
      List<JsonNode> versions = awaitVersions("payments", id, 2);
      assertThat(operations(versions)).containsExactly("INSERT", "UPDATE");
      assertThat(versions.get(0).at("/row/paid").asBoolean()).isFalse();
      assertThat(versions.get(1).at("/row/paid").asBoolean()).isTrue();
      assertThat(versions.get(1).at("/row/last_updated_time").asText()).isEqualTo("07:55:11.042");
    }
  }

  @Test
  void shouldGiveAKeyThatIsReusedInOneTransactionThreeVersions() throws Exception {
    int id = rows.salesOrder();
    rows.execute("DELETE FROM payment WHERE payment_id = " + rows.paymentOf(id));

    rows.execute(
        """
        BEGIN;
        CREATE TEMP TABLE moved ON COMMIT DROP AS
          SELECT * FROM sales_order WHERE sales_order_id = %1$d;
        DELETE FROM sales_order WHERE sales_order_id = %1$d;
        UPDATE moved SET units_sold = 9876;
        INSERT INTO sales_order SELECT * FROM moved;
        COMMIT"""
            .formatted(id));

    List<JsonNode> versions = awaitVersions("sales-orders", id, 3);
    assertThat(operations(versions)).containsExactly("INSERT", "DELETE", "INSERT");
    assertThat(versions.get(1).at("/row/units_sold"))
        .isEqualTo(versions.get(0).at("/row/units_sold"));
    assertThat(versions.get(2).at("/row/units_sold").asInt()).isEqualTo(9876);
    awaitText("/v1/sales-orders/" + id, "/unitsSold", "9876");
  }

  @Test
  void shouldSaySinceWhenADeletedOrderIsGone() throws Exception {
    int id = rows.salesOrder();
    awaitVersions("sales-orders", id, 1);
    Instant before =
        Instant.parse(awaitVersions("sales-orders", id, 1).get(0).get("recordedAt").asText());
    rows.execute("DELETE FROM payment WHERE payment_id = " + rows.paymentOf(id));
    rows.execute("DELETE FROM sales_order WHERE sales_order_id = " + id);

    List<JsonNode> versions = awaitVersions("sales-orders", id, 2);

    Response gone = await().atMost(PATIENCE).until(() -> order(id), r -> r.status() == 410);
    String deletedAt = versions.get(1).get("recordedAt").asText();
    assertThat(gone.body().get("deletedAt").asText()).isEqualTo(deletedAt);
    assertThat(asOf(id, before).body().get("version").asInt()).isEqualTo(1);
    assertThat(asOf(id, Instant.parse(deletedAt)).body().get("operation").asText())
        .isEqualTo("DELETE");
    assertThat(asOf(id, before.minusMillis(1)).status()).isEqualTo(404);
    assertThat(order(2_000_000_000).status()).isEqualTo(404);
  }

  @Test
  void shouldShowAChangedCityWhereverTheAddressIsNamed() throws Exception {
    int address = rows.address("Aarhus");
    int counterparty = rows.counterparty(address);
    List<Integer> orders =
        List.of(rows.salesOrder(counterparty, address), rows.salesOrder(counterparty, address));
    for (int id : orders) {
      awaitVersions("sales-orders", id, 1);
    }

    rows.execute("UPDATE address SET city = 'Århus C' WHERE address_id = " + address);

    awaitText("/v1/tables/dim_location/" + address, "/city", "Århus C");
    awaitText("/v1/tables/dim_counterparty/" + counterparty, "/counterparty_legal_city", "Århus C");
    for (int id : orders) {
      awaitText("/v1/sales-orders/" + id, "/deliveryAddress/city", "Århus C");
      awaitText("/v1/sales-orders/" + id, "/counterparty/legalAddress/city", "Århus C");
    }
    JsonNode page = api.get("/v1/counterparties/" + counterparty + "/sales-orders").body();
    assertThat(page.get("items")).hasSize(2);
    assertThat(page.at("/items/0/salesOrderId").asInt()).isEqualTo(orders.get(1));
  }

  @Test
  void shouldTakeAnAddedNullableColumnInItsStride() throws Exception {
    int before = rows.salesOrder();
    long service = stack.stack().pid("service");
    rows.execute("ALTER TABLE sales_order ADD COLUMN IF NOT EXISTS remark text");
    int after = rows.salesOrder();
    rows.execute(
        "UPDATE sales_order SET remark = 'urgent', units_sold = 7 WHERE sales_order_id = " + after);
    rows.execute("UPDATE sales_order SET units_sold = 8 WHERE sales_order_id = " + before);

    assertThat(operations(awaitVersions("sales-orders", after, 2)))
        .containsExactly("INSERT", "UPDATE");
    assertThat(awaitVersions("sales-orders", before, 2).get(1).at("/row/units_sold").asInt())
        .isEqualTo(8);
    assertThat(stack.stack().pid("service")).isEqualTo(service);
  }

  @Test
  void shouldStopAnIncompatibleChangeAndLoseNothingAfterTheRepair() throws Exception {
    int design = rows.design("before");
    awaitText("/v1/tables/dim_design/" + design, "/design_name", "before");
    rows.execute(
        "BEGIN; ALTER TABLE design ADD COLUMN rating int NOT NULL DEFAULT 0;"
            + " ALTER TABLE design ALTER COLUMN rating DROP DEFAULT; COMMIT");
    try {
      rows.execute(
          "UPDATE design SET design_name = 'refused', rating = 1 WHERE design_id = " + design);
      await()
          .atMost(PATIENCE)
          .until(this::connectDetail, detail -> detail.contains("incompatible"));
      assertThat(connectDetail().lines())
          .filteredOn(line -> line.contains("FAILED"))
          .singleElement(STRING)
          .contains("totesys-source", "totesys.public.design");
    } finally {
      rows.execute("ALTER TABLE design DROP COLUMN rating");
    }
    int order = rows.salesOrder();

    Endpoints unused = stack.stack().start();

    awaitText("/v1/tables/dim_design/" + design, "/design_name", "refused");
    awaitVersions("sales-orders", order, 1);
  }

  @Test
  void shouldTellHowFreshItIs() throws Exception {
    int id = rows.salesOrder();
    awaitVersions("sales-orders", id, 1);

    JsonNode cdc =
        await()
            .atMost(PATIENCE)
            .until(
                () -> api.get("/status").body().get("cdc"),
                node -> node.path("freshnessMs").asLong(-1) == 0);
    assertThat(cdc.get("state").asText()).isEqualTo("UP");
    assertThat(cdc.get("unreadRecords").asLong()).isZero();
    assertThat(cdc.get("slotLagBytes").isNumber()).isTrue();
    assertThat(cdc.get("walStatus").asText()).isEqualTo("reserved");
  }

  private Response order(int id) throws Exception {
    return api.get("/v1/sales-orders/" + id);
  }

  private Response asOf(int id, Instant instant) throws Exception {
    return api.get("/v1/sales-orders/" + id + "?asOf=" + instant);
  }

  private String connectDetail() throws InterruptedException {
    return stack.stack().status().stream()
        .filter(part -> part.part().equals("connect"))
        .map(PartStatus::detail)
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> awaitVersions(String documents, int id, int count) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              JsonNode items =
                  api.get("/v1/%s/%d/history".formatted(documents, id)).body().path("items");
              return StreamSupport.stream(items.spliterator(), false).toList();
            },
            versions -> versions.size() == count);
  }

  private void awaitText(String path, String pointer, String text) {
    String unused =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(100))
            .until(() -> api.get(path).body().at(pointer).asText(), text::equals);
  }

  private static List<String> operations(List<JsonNode> versions) {
    return versions.stream().map(version -> version.get("operation").asText()).toList();
  }
}
