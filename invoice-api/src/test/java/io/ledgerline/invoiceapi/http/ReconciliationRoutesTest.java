package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.query.Answer;
import org.junit.jupiter.api.Test;

class ReconciliationRoutesTest {
  private static final String PATH = "/v1/reconciliation";

  private Answer<byte[]> report = new Answer.Absent<>();

  @Test
  void shouldAnswerTheReportAsItIs() throws Exception {
    report = new Answer.Found<>("{\"verdict\":\"EQUAL\"}".getBytes(UTF_8));
    try (RoutesUnderTest routes = routes()) {
      assertThat(routes.json(PATH, 200).get("verdict").asText()).isEqualTo("EQUAL");
    }
  }

  @Test
  void shouldSayHowToGetAFirstReport() throws Exception {
    try (RoutesUnderTest routes = routes()) {
      assertThat(routes.detail(PATH, 404))
          .isEqualTo("Nothing has been reconciled yet: run ./ledgerline reconcile");
    }
  }

  @Test
  void shouldSayThatKafkaDoesNotAnswer() throws Exception {
    report = new Answer.Unavailable<>("Kafka does not answer: gone");
    try (RoutesUnderTest routes = routes()) {
      assertThat(routes.detail(PATH, 503)).contains("Kafka does not answer: gone");
    }
  }

  private RoutesUnderTest routes() {
    return new RoutesUnderTest(stores -> new ReconciliationRoutes(() -> report));
  }
}
