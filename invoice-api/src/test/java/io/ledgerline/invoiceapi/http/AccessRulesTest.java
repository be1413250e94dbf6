package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.auth.Authentication;
import io.ledgerline.invoiceapi.auth.Issuer;
import io.ledgerline.invoiceapi.auth.JwtAuthentication;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
  private static final String SECRET = "between instances";
  private static Issuer issuer;
  private RoutesUnderTest http;

  @BeforeAll
  static void startIssuer() throws Exception {
    issuer = new Issuer();
  }

  @AfterAll
  static void stopIssuer() {
    issuer.close();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private void start(Optional<Authentication> authentication, int perSecond) {
    http =
        new RoutesUnderTest(
            stores ->
                routes -> {
                  new AccessRules(authentication, new InternalSecret(SECRET), perSecond, true)
                      .addTo(routes);
                  routes.get("/", context -> context.result("page"));
                  routes.get("/assets/x.js", context -> context.result("script"));
                  routes.get("/health/ready", context -> context.result("ok"));
                  routes.get("/v1/invoices/1", context -> context.result("invoice"));
                  routes.get("/internal/part", context -> context.result("part"));
                  routes.post("/v1/invoice-lines", context -> context.result("taken"));
                });
  }

  private void startWithAuthentication() {
    start(Optional.of(new JwtAuthentication(issuer.config())), 0);
  }

  @Test
  void shouldAskForATokenButForThePageAndHealth() throws Exception {
    startWithAuthentication();

    HttpResponse<String> refused = http.get("/v1/invoices/1");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("Not authenticated: a bearer token is needed");
    assertThat(http.get("/no/such/route").statusCode()).isEqualTo(401);
    assertThat(http.get("/").statusCode()).isEqualTo(200);
    assertThat(http.get("/assets/x.js").statusCode()).isEqualTo(200);
    assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldLetEachDoWhatHisRolesSay() throws Exception {
    startWithAuthentication();
    Map<String, String> reader = token("reader", "read");
    Map<String, String> till = token("till", "ingest");
    Map<String, String> admin = token("root", "admin");

    assertThat(http.get("/v1/invoices/1", reader).statusCode()).isEqualTo(200);
    assertThat(http.post("/v1/invoice-lines", "x", till).statusCode()).isEqualTo(200);
    assertThat(http.get("/v1/invoices/1", admin).statusCode()).isEqualTo(200);
    assertThat(http.post("/v1/invoice-lines", "x", admin).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = http.post("/v1/invoice-lines", "x", reader);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Not allowed: the role ingest is needed");
    assertThat(http.get("/v1/invoices/1", till).statusCode()).isEqualTo(403);
    assertThat(http.get("/v1/invoices/1", token("nobody")).statusCode()).isEqualTo(403);
  }

  @Test
  void shouldAnswerInstancesAloneWhatIsBetweenThem() throws Exception {
    start(Optional.empty(), 0);

    assertThat(http.get("/internal/part").statusCode()).isEqualTo(403);
    assertThat(http.get("/internal/part", Map.of("Ledgerline-Forwarded", "1")).statusCode())
        .isEqualTo(403);
    assertThat(http.get("/internal/part", Map.of("Ledgerline-Forwarded", SECRET)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldLimitTheRateOfAClientButNotOfInstances() throws Exception {
    start(Optional.empty(), 3);

    for (int i = 0; i < 3; i++) {
      assertThat(http.get("/v1/invoices/1").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = http.get("/v1/invoices/1");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(http.get("/v1/invoices/1", Map.of("Ledgerline-Forwarded", SECRET)).statusCode())
        .isEqualTo(200);
    assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldCheckOnlySoManyTokensThatAreNone() throws Exception {
    start(Optional.of(new JwtAuthentication(issuer.config())), 3);

    for (int i = 0; i < 3; i++) {
      assertThat(http.get("/v1/invoices/1").statusCode()).isEqualTo(401);
    }
    assertThat(http.get("/v1/invoices/1").statusCode()).isEqualTo(429);
  }

  /** What a reader's browser would do for a page of somebody else. */
  @Test
  void shouldRefusePagesOfOtherSites() throws Exception {
    start(Optional.empty(), 0);

    HttpResponse<String> refused =
        http.post("/v1/invoice-lines", "x", Map.of("Origin", "https://evil.example"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Pages of other sites may not ask");
    assertThat(http.post("/v1/invoice-lines", "x", Map.of("Origin", http.url())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldAnswerUnderNamesOfThisMachineAlone() throws Exception {
    start(Optional.empty(), 0);

    assertThat(http.statusUnder("evil.example", "/v1/invoices/1")).isEqualTo(403);
    assertThat(http.statusUnder("127.evil.example:8080", "/v1/invoices/1")).isEqualTo(403);
    assertThat(http.statusUnder("192.168.0.1", "/v1/invoices/1")).isEqualTo(403);
    assertThat(http.statusUnder("LOCALHOST:8080", "/v1/invoices/1")).isEqualTo(200);
    assertThat(http.statusUnder("127.0.0.1", "/v1/invoices/1")).isEqualTo(200);
    assertThat(http.statusUnder("[::1]:8080", "/v1/invoices/1")).isEqualTo(200);
  }

  private static Map<String, String> token(String name, String... roles) throws Exception {
    return Map.of("Authorization", issuer.bearer(name, roles));
  }
}
