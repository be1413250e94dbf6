package io.ledgerline.invoiceapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.invoiceapi.config.HttpConfig;
import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service over a real socket, before Kafka can be reached. */
class InvoiceServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path stateDir;
  private static InvoiceService service;
  private static int port;

  @BeforeAll
  static void startWithoutKafka() {
    service =
        new InvoiceService(
            new ServiceConfig(
                "127.0.0.1:1",
                SerdeSettings.of("http://127.0.0.1:1", Map.of()),
                "test",
                "7",
                new HttpConfig("127.0.0.1", 0, "127.0.0.1", Optional.empty(), "1", 0),
                stateDir,
                ZoneId.of("Europe/London"),
                1 << 20,
                Duration.ofSeconds(10),
                Map.of("default.api.timeout.ms", "500", "request.timeout.ms", "300")));
    port = service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/invoices/536365",
        "/v1/customers/17850/invoices",
        "/v1/sales-orders/17",
        "/v1/purchase-orders/17/history",
        "/v1/counterparties/5/sales-orders",
        "/v1/staff/5/sales-orders",
        "/v1/tables/dim_staff/5",
        "/health/ready"
      })
  void shouldAnswer503WithRetryAfterRatherThan404(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(503);
    assertThat(problem.get("title").asText()).isEqualTo("Service Unavailable");
    assertThat(problem.get("detail").asText()).contains("WAITING");
    assertThat(problem.get("instance").asText()).isEqualTo(path);
  }

  @Test
  void shouldBeAliveAndSayWhatItWaitsFor() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    JsonNode status = JSON.readTree(get("/status").body());
    assertThat(status.get("state").asText()).isEqualTo("WAITING");
    assertThat(status.get("instance").asText()).isEqualTo("7");
    assertThat(status.get("lag").get("total").asLong()).isZero();
    assertThat(status.get("restore").get("remainingSeconds").isNull()).isTrue();
  }

  @Test
  void shouldSayThatNothingIsKnownOfTheSource() throws Exception {
    assertThat(get("/status").body())
        .contains(
            "\"cdc\":{\"state\":\"ABSENT\",\"lsn\":null,\"slotLagBytes\":null,\"walStatus\":null,"
                + "\"heartbeatAgeMs\":null,\"unreadRecords\":null,\"freshnessMs\":null}");
    assertThat(get("/metrics").body())
        .contains("ledgerline_cdc_freshness_seconds NaN")
        .contains("ledgerline_cdc_slot_lag_bytes NaN")
        .contains("ledgerline_cdc_unread_records NaN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=501",
        "limit=many",
        "from=yesterday",
        "to=2011-02-30",
        "cursor=%21%21",
        "cursor=MTIzNDU2IzIwMTA"
      })
  void shouldAnswer400ToABadParameter(String query) throws Exception {
    HttpResponse<String> response = get("/v1/customers/17850/invoices?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(response.body()).get("detail").asText())
        .startsWith(query.substring(0, query.indexOf('=')));
  }

  @Test
  void shouldAnswerUnknownRoutesAndMethodsWithAProblem() throws Exception {
    assertThat(get("/no/such/route").statusCode()).isEqualTo(404);
    HttpResponse<String> wrongMethod =
        HTTP.send(request("/v1/invoices/1").DELETE().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(JSON.readTree(wrongMethod.body()).get("status").asInt()).isEqualTo(405);
  }

  /** A change of the API shows in this file's difference. */
  @Test
  void shouldDescribeItsApi() throws Exception {
    String described = JSON.readTree(get("/openapi.json").body()).toPrettyString() + "\n";
    Path kept = Files.writeString(Path.of("target", "openapi.json"), described);
    try (InputStream golden = getClass().getResourceAsStream("/openapi.json")) {
      assertThat(described.equals(new String(golden.readAllBytes(), UTF_8)))
          .as("src/test/resources/openapi.json is as %s, which the service has said", kept)
          .isTrue();
    }
  }

  @Test
  void shouldServeMetricsForPrometheus() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("jvm_memory_used_bytes")
        .contains("process_uptime_seconds");
  }

  @Test
  void shouldTellHowLongRequestsOfEachRouteAreWorkedOn() throws Exception {
    assertThat(get("/v1/invoices/536365").statusCode()).isEqualTo(503);
    assertThat(get("/no-such-page").statusCode()).isEqualTo(404);

    assertThat(get("/metrics").body())
        .contains(
            "ledgerline_http_requests_seconds_count"
                + "{method=\"GET\",route=\"/v1/invoices/{invoiceNo}\",status=\"503\"}")
        .contains("{method=\"none\",route=\"none\",status=\"404\"}")
        .contains("le=\"0.25\"");
  }

  @Test
  void shouldSendSecurityHeaders() throws Exception {
    HttpResponse<String> response = get("/health/live");

    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
