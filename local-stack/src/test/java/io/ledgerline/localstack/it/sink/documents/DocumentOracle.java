package io.ledgerline.localstack.it.sink.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.StoreStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Holds DynamoDB's invoices against what HTTP shows.
 *
 * @param url of the store
 */
record DocumentOracle(String url) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Each invoice of the fold. */
  void shouldHold(RetailFold fold, String mark) {
    Set<String> open = new TreeSet<>(fold.invoices().keySet());
    try (DynamoDbClient dynamoDb = StoreStack.dynamoDb(url)) {
      StoredDocuments stored = new StoredDocuments(dynamoDb);
      await("the invoices of " + mark)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> shouldBeEqual(stored, open, fold));
    }
  }

  /** What was equal to the end of its lines stays so: it is not asked again. */
  private static void shouldBeEqual(StoredDocuments stored, Set<String> open, RetailFold fold)
      throws IOException, InterruptedException {
    for (String number : List.copyOf(open)) {
      JsonNode served = SharedStack.api().get("/v1/invoices/" + number).body();
      assertThat(served.path("lineCount").asInt())
          .as("lines of %s", number)
          .isEqualTo(fold.invoices().get(number).size());
      JsonNode item = stored.invoice(number);
      assertThat(item != null && SameJson.equal(item, served))
          .as("%s is %s and served as %s", number, item, served)
          .isTrue();
      open.remove(number);
    }
  }
}
