package io.ledgerline.localstack.it.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.it.CommandRun;
import io.ledgerline.localstack.it.StoreStack;
import io.ledgerline.localstack.it.sink.lake.LakeObjects;
import io.ledgerline.localstack.it.sink.lake.LakeTables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What became of the storm and of the shop's lines in the lake, the warehouse and DynamoDB. */
record EverySink(TotesysStack stack, Path folder) {
  private static final String LINES =
      """
      SELECT count(*) AS lines, sum(quantity * unit_price) AS amount
      FROM %s WHERE NOT ends_with(invoice_no, 'REPLACED')
      """;

  /** Some hundred items a second are what the local DynamoDB takes. */
  private static final String WAIT_SECONDS = "3600";

  void shouldReconcile() {
    CommandRun run =
        CommandRun.of(
            "reconcile", "--data", stack.data().root().toString(), "--wait", WAIT_SECONDS);
    System.out.println(run.text());
    assertThat(run.exitCode()).as(run.text()).isZero();
  }

  void shouldHoldTheRealFile() throws Exception {
    LakeObjects objects =
        new LakeObjects(
            () -> stack.stack().endpoints().s3(), "ledgerline-processed", folder.resolve("lake"));
    Map<String, String> sums =
        new LakeTables(objects)
            .ask("fact_invoice_line", LINES.replace("REPLACED", RetailRun.REPLACED));
    assertThat(sums.get("lines")).isEqualTo("541909");
    assertThat(new BigDecimal(sums.get("amount"))).isEqualByComparingTo("9747747.934");
    assertThat(objects.faults()).isEmpty();
    assertThat(invoices()).isEqualTo(25_900);
  }

  private long invoices() {
    try (DynamoDbClient dynamoDb = StoreStack.dynamoDb(stack.stack().endpoints().dynamodb())) {
      return dynamoDb.scanPaginator(scan -> scan.tableName("invoices").limit(200)).items().stream()
          .filter(item -> item.get("part").s().equals("0"))
          .filter(item -> !item.get("invoice_no").s().endsWith(RetailRun.REPLACED))
          .count();
    }
  }
}
