package io.ledgerline.localstack.it.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.CommandRun;
import io.ledgerline.localstack.it.ReplacedLines;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./ledgerline reconcile}: equal on a sound stack, and whatever is amiss is named. */
@TestMethodOrder(OrderAnnotation.class)
class ReconcileIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INVOICES = ENDURANCE ? 200 : 60;
  private static final Sizes SMALL = new Sizes(30, 20, 20, 40, 120, 60);

  @TempDir static Path folder;
  private static LocalStack stack;

  @BeforeAll
  static void fill() throws Exception {
    SharedStack.stop();
    stack =
        new LocalStack(
            StackOptions.of(folder.resolve("data"))
                .withPortOffset(FreePorts.offset())
                // One of them alone reads the order database.
                .withInstances(2)
                .withVariable("LEDGERLINE_LAKE_LINGER_MS", "1000"),
            System.out::println);
    Endpoints endpoints = stack.start();
    try (Connection totesys = connect(endpoints.totesys())) {
      new SeedData(1, SMALL).load(totesys);
      changeEverything(totesys);
    }
    ReplacedLines replaced = new ReplacedLines(9, "rec", new RetailFold());
    SendSummary unused =
        RetailFiles.send(
            endpoints,
            RetailFiles.generate(folder, INVOICES, 9, "rec"),
            replaced.next(folder),
            replaced.next(folder));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    int unused = stack.delete();
  }

  /** Orders that change, and some that go with all that hangs on them. */
  private static void changeEverything(Connection totesys) throws SQLException {
    Sql.execute(totesys, "UPDATE sales_order SET units_sold = units_sold + 1");
    Sql.execute(totesys, "UPDATE payment SET paid = NOT paid WHERE payment_id % 3 = 0");
    Sql.execute(totesys, "UPDATE address SET city = 'Århus' WHERE address_id = 1");
    Sql.execute(
        totesys,
        "DELETE FROM payment WHERE transaction_id IN"
            + " (SELECT transaction_id FROM \"transaction\" WHERE sales_order_id < 5)");
    Sql.execute(totesys, "DELETE FROM sales_order WHERE sales_order_id < 5");
  }

  @Test
  @Order(1)
  void shouldFindASoundStackEqualAndLeaveTheReport() throws Exception {
    ApiClient api = new ApiClient(stack.endpoints().api().get(0));
    assertThat(api.get("/v1/reconciliation").status()).isEqualTo(404);

    CommandRun run = reconcile();

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("equal after ").doesNotContain("differ");
    JsonNode report = api.get("/v1/reconciliation").body();
    assertThat(report.get("verdict").asText()).isEqualTo("EQUAL");
    assertThat(report.get("sourceLsn").asLong()).isPositive();
    assertThat(report.get("position").get("invoices").asText()).isNotEmpty();
    assertThat(rows(report, "fact_sales_order", "source")).isEqualTo(116);
    assertThat(rows(report, "fact_sales_order", "warehouse")).isEqualTo(244);
    assertThat(rows(report, "fact_sales_order", "lake")).isEqualTo(244);
    assertThat(rows(report, "sales-orders", "dynamodb")).isEqualTo(116);
    assertThat(rows(report, "sales-orders", "service")).isEqualTo(116);
    assertThat(rows(report, "invoices", "dynamodb"))
        .isEqualTo(rows(report, "invoices", "source"))
        .isEqualTo(rows(report, "invoices", "service"))
        .isGreaterThan(INVOICES);
    assertThat(rows(report, "invoice-lines", "lake")).isGreaterThan(20L * INVOICES);
    assertThat(rows(report, "totesys.public.sales_order", "lake")).isGreaterThan(240);
    assertThat(report.get("deadLetters")).isEmpty();
  }

  @Test
  @Order(1)
  void shouldTellOfEverySinkThatItHasAll() {
    for (String api : stack.endpoints().api()) {
      await("the sinks, at " + api)
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(new ApiClient(api).get("/status").body().get("sinks"))
                      .extracting(sink -> sink.get("connector").asText() + sink.get("unread"))
                      .contains(
                          "dynamodb-sink0",
                          "lake-ingestion-lines0",
                          "lake-ingestion-totesys0",
                          "lake-processed0",
                          "warehouse-sink0"));
    }
  }

  /** At once what touches different tables, topics or documents of a place. */
  static List<List<Mutation>> mutations() {
    List<Mutation> all = new ArrayList<>();
    Collections.addAll(all, WarehouseMutations.all(stack));
    Collections.addAll(all, LakeMutations.all(stack, folder));
    Collections.addAll(all, DynamoDbMutations.all(stack));
    List<List<Mutation>> rounds = new ArrayList<>();
    for (Mutation mutation : all) {
      rounds.stream()
          .filter(round -> round.stream().noneMatch(mutation::touchesTheSame))
          .findFirst()
          .orElseGet(
              () -> {
                rounds.add(new ArrayList<>());
                return rounds.get(rounds.size() - 1);
              })
          .add(mutation);
    }
    return rounds;
  }

  @ParameterizedTest
  @Order(2)
  @MethodSource("mutations")
  void shouldNameWhatIsAmiss(List<Mutation> mutations) throws Exception {
    Map<Mutation, Mutation.Undo> made = new LinkedHashMap<>();
    try {
      List<String> arguments = new ArrayList<>();
      for (Mutation mutation : mutations) {
        made.put(mutation, mutation.change().make());
        Collections.addAll(arguments, "--only", mutation.subject());
      }

      CommandRun run = reconcile(arguments.toArray(String[]::new));

      assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
      assertThat(run.text().lines().filter(line -> line.contains(": different, ")))
          .as(run.text())
          .hasSameSizeAs(mutations);
      made.forEach(
          (mutation, undo) ->
              assertThat(run.text())
                  .contains(
                      mutation.subject() + " in " + mutation.place() + ": different, 1 of ",
                      "  " + undo.key() + " is " + mutation.kind()));
    } finally {
      for (Mutation.Undo undo : made.values()) {
        undo.step().run();
      }
    }
  }

  @Test
  @Order(3)
  void shouldRefuseWhatCannotBeCompared() {
    CommandRun run = reconcile("--only", "dim_stuff");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).startsWith("There is no dim_stuff to compare: there are ");
  }

  @Test
  @Order(3)
  void shouldSayThatASinkIsBehind() throws Exception {
    connector("pause");
    SendSummary unused =
        RetailFiles.send(stack.endpoints(), RetailFiles.generate(folder, 5, 10, "beh"));

    CommandRun run = reconcile("--only", "invoices", "--wait", "5");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text())
        .contains("invoices in dynamodb: behind")
        .contains("connect-dynamodb-sink is at ");
    connector("resume");
  }

  @Test
  @Order(4)
  void shouldFindAllEqualAfterEverythingWasMadeGood() {
    // A whole comparison once is enough for every day; that of the paused sink shows that it
    // resumed.
    CommandRun run = ENDURANCE ? reconcile() : reconcile("--only", "invoices");

    assertThat(run.exitCode()).as(run.text()).isZero();
  }

  @Test
  @Order(5)
  void shouldSayThatAPlaceCannotBeRead() {
    stack.kill("warehouse", Signal.INT);

    CommandRun run = reconcile("--only", "dim_staff", "--wait", "20");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text())
        .contains("dim_staff: service equal, lake equal, warehouse unreadable")
        .contains("refused");
  }

  @Test
  @Order(6)
  void shouldSayThatNothingRuns() throws Exception {
    int unused = stack.stop();

    CommandRun run = reconcile();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text())
        .isEqualToNormalizingNewlines("No stack runs in " + folder.resolve("data") + "\n");
  }

  private static void connector(String action) throws Exception {
    URI address = URI.create(stack.endpoints().connect() + "/connectors/dynamodb-sink/" + action);
    HttpRequest request =
        HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(202);
  }

  private static CommandRun reconcile(String... arguments) {
    List<String> line = new ArrayList<>(List.of("reconcile", "--data"));
    line.add(folder.resolve("data").toString());
    Collections.addAll(line, arguments);
    if (!line.contains("--wait")) {
      // Cold parts on two cores.
      Collections.addAll(line, "--wait", "240");
    }
    return CommandRun.of(line.toArray(String[]::new));
  }

  private static long rows(JsonNode report, String subject, String place) {
    for (JsonNode comparison : report.get("comparisons")) {
      if (comparison.get("subject").asText().equals(subject)
          && comparison.get("place").asText().equals(place)) {
        return comparison.get("rows").asLong();
      }
    }
    throw new AssertionError(subject + " in " + place + " was not compared");
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
