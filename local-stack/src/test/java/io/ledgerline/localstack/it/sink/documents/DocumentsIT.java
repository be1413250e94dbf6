package io.ledgerline.localstack.it.sink.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.StoreStack;
import io.ledgerline.localstack.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB's items are HTTP's documents, with the worker killed and the store gone meanwhile. */
class DocumentsIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int KILLS = ENDURANCE ? 12 : 3;
  private static final Duration DOWN = Duration.ofSeconds(ENDURANCE ? 60 : 10);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MANY = 15_000;

  private final LocalStack stack = SharedStack.withSinks();

  @TempDir Path folder;

  @Test
  void shouldEqualTheServiceWhenTheWorkerIsKilledAgainAndAgain() throws Exception {
    RetailFold fold = new RetailFold();
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = RetailFiles.generate(folder, 250, 400 + kill, "do" + kill);
      RetailFold unusedFold = fold.addFile(file);
      assertThat(SharedStack.load(file).rejected()).isZero();
      Thread.sleep(400L * kill);
      stack.kill("connect", Signal.KILL);
      Endpoints unused = stack.start("connect");
    }

    shouldHold(fold, "do");
  }

  @Test
  void shouldCatchUpWhenTheStoreWasDown() throws Exception {
    Path file = RetailFiles.generate(folder, 200, 411, "ddn");
    stack.kill("dynamodb", Signal.KILL);
    assertThat(SharedStack.load(file).rejected()).isZero();
    Thread.sleep(DOWN.toMillis());
    Endpoints unused = stack.start("dynamodb");

    shouldHold(new RetailFold().addFile(file), "ddn");
  }

  @Test
  void shouldHoldAnInvoiceThatIsLargerThanAnItem() throws Exception {
    Path file = manyLines(MANY, "HEART");
    RetailFold fold = new RetailFold().addFile(file);
    assertThat(SharedStack.load(file).accepted()).isEqualTo(MANY);
    shouldHold(fold, "big");

    // In a new version its parts replace those of the old one, and its summary moves along.
    Path next = manyLines(MANY, "LANTERN");
    RetailFold unusedFold = fold.addFile(next);
    assertThat(SharedStack.load(next).accepted()).isEqualTo(MANY);
    shouldHold(fold, "big");
  }

  private Path manyLines(int count, String description) throws IOException {
    return Files.writeString(
        folder.resolve(description + ".csv"),
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "900001big,%d,%s %d,%d,1.25,12/1/2010 8:26,17850,France"
                        .formatted(10_000 + i, description, i, i % 7 + 1))
            .collect(
                Collectors.joining(
                    "\n",
                    "InvoiceNo,StockCode,Description,Quantity,UnitPrice,InvoiceDate,CustomerID,Country\n",
                    "\n")));
  }

  /** Each invoice of the fold as HTTP shows it. */
  private void shouldHold(RetailFold fold, String mark) {
    Set<String> open = new TreeSet<>(fold.invoices().keySet());
    try (DynamoDbClient dynamoDb = StoreStack.dynamoDb(stack.endpoints().dynamodb())) {
      StoredDocuments stored = new StoredDocuments(dynamoDb);
      await("the invoices of " + mark)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> shouldBeEqual(stored, open));
    }
  }

  /** What was equal to the end of its lines stays so: it is not asked again. */
  private static void shouldBeEqual(StoredDocuments stored, Set<String> open)
      throws IOException, InterruptedException {
    for (String number : List.copyOf(open)) {
      JsonNode served = SharedStack.api().get("/v1/invoices/" + number).body();
      JsonNode item = stored.invoice(number);
      assertThat(item != null && SameJson.equal(item, served))
          .as("%s is %s and served as %s", number, item, served)
          .isTrue();
      open.remove(number);
    }
  }
}
