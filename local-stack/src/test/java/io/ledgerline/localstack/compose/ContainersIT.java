package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.PartStack;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.monitoring.MetricNames;
import io.ledgerline.localstack.port.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our images' entry points, with the files that the Dockerfile gives them and the variables of
 * docker-compose.yml, beside the launcher's Kafka, registry, databases and stores in the places of
 * the official images. Only hosts, ports and the passwords of what is not ours are others.
 */
class ContainersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String AGENT =
      "local-stack/parts/connect/target/agent/jmx_prometheus_javaagent.jar";
  private static final String BROKER_RULES = "deploy/monitoring/jmx/broker.yml";

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static Hosts hosts;
  private static Containers containers;
  private static Container setUp;
  private static Container simulator;

  @BeforeAll
  static void startAsComposeDoes() throws Exception {
    SharedStack.stop();
    int offset = FreePorts.offset();
    String agent =
        "-javaagent:%s=127.0.0.1:%d:%s"
            .formatted(
                ComposeFile.HOME.resolve(AGENT),
                Hosts.brokerMetrics(offset),
                ComposeFile.HOME.resolve(BROKER_RULES));
    Path data = folder.resolve("data");
    stack =
        PartStack.start(
            StackOptions.of(data).withVariable("LEDGERLINE_JAVA_OPTS_KAFKA", agent),
            offset,
            List.of("kafka", "registry", "totesys", "warehouse", "s3", "dynamodb"));
    hosts = Hosts.of(stack.endpoints(), offset);
    containers = new Containers(ComposeFile.read("apicurio"), hosts, folder, data);
    Container connect = containers.start("connect", "connect");
    await("Connect's health").atMost(PATIENCE).until(() -> isHealthy(connect));
    setUp = containers.start("set-up", "set-up");
    assertThat(setUp.exitCode(PATIENCE.toSeconds())).as(setUp.output()).isZero();
    Container unused = containers.start("invoice-api", "service");
    simulator = containers.start("totesys-simulator", "simulator");
  }

  @AfterAll
  static void stop() throws Exception {
    if (containers != null) {
      containers.stop();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void shouldSetEverythingUpAndChangeNothingWhenItIsDoneAgain() throws Exception {
    assertThat(setUp.output().lines())
        .extracting(line -> line.replaceAll(" .*", ""))
        .containsExactly("topics", "schemas", "totesys", "warehouse", "buckets", "connectors");
    Map<String, String> before = connectors();

    Container again = containers.start("set-up", "set-up");

    assertThat(again.exitCode(PATIENCE.toSeconds())).as(again.output()).isZero();
    assertThat(again.output().lines()).hasSize(6);
    assertThat(connectors()).hasSize(6).isEqualTo(before);
  }

  @Test
  void shouldDoOneStepAndSayWhatIsMissing() throws Exception {
    Container bad = containers.start("set-up", "set-up", "topics", "nothing");
    Container good = containers.start("set-up", "set-up", "schemas");

    assertThat(bad.exitCode(PATIENCE.toSeconds())).isEqualTo(2);
    assertThat(good.exitCode(PATIENCE.toSeconds())).as(good.output()).isZero();
    assertThat(good.output()).matches("schemas +[0-9.]+ s\n");
  }

  @Test
  void shouldBringTheSampleToTheServiceAndTheWarehouse() throws Exception {
    Container sample = containers.start("sample-data", "csv-client");
    assertThat(sample.exitCode(PATIENCE.toSeconds())).as(sample.output()).isZero();
    ApiClient api = new ApiClient(hosts.api());
    await("the invoice over HTTP")
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(
            () -> {
              ApiClient.Response invoice = api.invoice("536365");
              assertThat(invoice.status()).isEqualTo(200);
              assertThat(invoice.body().get("total").textValue()).isEqualTo("339.84");
            });

    await("its lines in the warehouse")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        warehouse(
                            "SELECT stock_code, line_amount::numeric(9,2) AS amount"
                                + " FROM warehouse.current_invoice_line"
                                + " WHERE invoice_no = '536365' ORDER BY line_no"))
                    .hasSize(4)
                    .first()
                    .isEqualTo(Map.of("stock_code", "21592E", "amount", "49.80")));
  }

  @Test
  void shouldBringTheOrderDatabaseToTheServiceAndTheWarehouse() throws Exception {
    await("orders of the simulator")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(totesys("SELECT FROM sales_order LIMIT 1")).isNotEmpty());
    Map<String, String> order =
        totesys("SELECT sales_order_id, design_id FROM sales_order ORDER BY 1 LIMIT 1").get(0);
    ApiClient api = new ApiClient(hosts.api());
    String id = order.get("sales_order_id");
    await("the order over HTTP")
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(
            () ->
                assertThat(api.get("/v1/sales-orders/" + id).body().at("/design/designId").asText())
                    .isEqualTo(order.get("design_id")));

    await("the order in the warehouse")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        warehouse(
                            "SELECT design_id FROM warehouse.current_sales_order"
                                + " WHERE sales_order_id = "
                                + id))
                    .containsExactly(Map.of("design_id", order.get("design_id"))));
  }

  /** What the image's health check looks at. */
  @Test
  void shouldTellThatTheSimulatorWorks() {
    await("the simulator's heartbeat")
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(NoSuchFileException.class)
        .until(
            () ->
                Instant.parse(Files.readString(simulator.temporary("heartbeat")).strip())
                    .isAfter(Instant.now().minusSeconds(10)));
  }

  /** The names that the agents' rules make of what broker and worker tell. */
  @Test
  void shouldTellAllThatDashboardsAndAlertsAskBrokerAndConnectFor() {
    await("metrics of the broker")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(MetricNames.told(metrics(Hosts.brokerMetrics(hosts.offset()))))
                    .containsAll(MetricNames.asked("kafka_(?:server|controller|log|network)_")));
    await("metrics of the worker")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(MetricNames.told(metrics(hosts.connectMetrics())))
                    .containsAll(MetricNames.asked("(?:kafka_connect|debezium)_")));
  }

  private static String metrics(int port) throws IOException, InterruptedException {
    return get("http://127.0.0.1:%d/metrics".formatted(port));
  }

  private static boolean isHealthy(Container connect) throws InterruptedException {
    assertThat(connect.isRunning()).as(connect.output()).isTrue();
    try {
      return get(hosts.connect() + "/health").contains("healthy");
    } catch (IOException e) {
      return false;
    }
  }

  /** What each connector is configured with, and its tasks. */
  private static Map<String, String> connectors() throws IOException, InterruptedException {
    Map<String, String> found = new TreeMap<>();
    JsonNode worker = new ObjectMapper().readTree(get(hosts.connect() + "/connectors?expand=info"));
    for (Map.Entry<String, JsonNode> connector : worker.properties()) {
      found.put(connector.getKey(), connector.getValue().toString());
    }
    return found;
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private static List<Map<String, String>> warehouse(String sql) throws SQLException {
    return rows(stack.endpoints().warehouse(), "warehouse", sql);
  }

  private static List<Map<String, String>> totesys(String sql) throws SQLException {
    return rows(stack.endpoints().totesys(), "simulator", sql);
  }

  private static List<Map<String, String>> rows(Database database, String user, String sql)
      throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(database.url(), user, containers.password(user))) {
      return Sql.rows(connection, sql);
    }
  }
}
