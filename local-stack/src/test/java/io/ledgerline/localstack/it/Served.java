package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Holds what the service serves against the fold, value by value. */
final class Served {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Waits until the input is processed, then compares every invoice and every history.
   *
   * @return the sum of what was served as the invoices' totals
   */
  static BigDecimal shouldEqual(RetailFold fold) throws Exception {
    KafkaTopics.awaitProcessed();
    ApiClient api = SharedStack.api();
    BigDecimal sum = BigDecimal.ZERO;
    for (String invoiceNo : fold.invoices().keySet()) {
      ApiClient.Response response = api.invoice(invoiceNo);
      assertThat(response.status()).as(invoiceNo).isEqualTo(200);
      assertThat(response.body()).as(invoiceNo).isEqualTo(normalised(fold.invoice(invoiceNo)));
      sum = sum.add(new BigDecimal(response.body().get("total").asText()));
    }
    for (Map.Entry<String, List<String>> history : fold.histories().entrySet()) {
      List<ObjectNode> expected = history.getValue().stream().map(fold::summary).toList();
      await(history.getKey())
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .untilAsserted(
              () ->
                  assertThat(ofFold(api.history(history.getKey(), 7), fold))
                      .isEqualTo(expected.stream().map(Served::normalised).toList()));
    }
    return sum;
  }

  /** Customers are shared with the files of other tests, invoices are not. */
  private static List<JsonNode> ofFold(List<JsonNode> history, RetailFold fold) {
    return history.stream()
        .filter(row -> fold.invoices().containsKey(row.get("invoiceNo").asText()))
        .toList();
  }

  /** Parsed again, so that numbers are of the types that a parser chooses. */
  private static JsonNode normalised(ObjectNode expected) {
    try {
      return JSON.readTree(expected.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Served() {}
}
