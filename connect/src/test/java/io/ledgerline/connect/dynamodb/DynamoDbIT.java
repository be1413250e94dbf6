package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Outcome;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.TopicBatches;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** Expressions, sizes, pages and tables as DynamoDB itself takes them. */
final class DynamoDbIT {
  private static LocalDynamoDb local;

  private final String prefix = UUID.randomUUID() + ".";
  private final DynamoDbSettings settings = local.settings(prefix, true, 1, 400_000);
  private final Connection connection = new Connection(settings);
  private final DynamoDbAsyncClient client = connection.client();
  private final AwsItemStore store = new AwsItemStore(connection);
  private final DynamoDb destination = new DynamoDb(settings, store);

  @BeforeAll
  static void start() throws Exception {
    local = new LocalDynamoDb();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @AfterEach
  void close() {
    destination.close();
  }

  @Test
  void shouldCreateEachTableOnceAndThenOnlyCheckIt() throws Exception {
    for (Product product : Product.values()) {
      prepared(product);
      assertThat(destination.prepare(product.topic(), Set.of()).nextOffsets()).isEmpty();
      store.create(table(product)).get();
    }
    var table = client.describeTable(r -> r.tableName(prefix + "customer_invoices")).get().table();
    assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(table.keySchema())
        .extracting("attributeName")
        .containsExactly("customer_id", "issued_at#invoice_no");
  }

  @Test
  void shouldStopAtATableThatIsMissingOrOfAnotherKey() throws Exception {
    try (DynamoDb checking =
        new DynamoDb(
            local.settings(prefix, false, 1, 400_000),
            new AwsItemStore(new Connection(settings)))) {
      assertThatThrownBy(() -> checking.prepare("invoices", Set.of()))
          .isInstanceOf(StoppedTopicException.class)
          .hasMessageContaining("there is no table " + prefix + "invoices");
      Batch<ItemRows> missing = batch(Product.INVOICES, Documents.invoice("1", 1, 7));
      checking.apply(missing);
      assertThat(TopicBatches.outcomes(missing))
          .containsValue(
              new Outcome.Stopped(
                  "topic invoices, offset 7: there is no table %sinvoices, create it or set tables.create=true"
                      .formatted(prefix)));
      var unused = store.create(new Table(prefix + "invoices", Product.CUSTOMER_INVOICES)).get();
      assertThatThrownBy(() -> checking.prepare("invoices", Set.of()))
          .isInstanceOf(StoppedTopicException.class)
          .hasMessageContaining(
              "has the key [customer_id S HASH, issued_at#invoice_no S RANGE] and not [invoice_no S"
                  + " HASH, part S RANGE]");
      Batch<ItemRows> refused = batch(Product.INVOICES, Documents.invoice("1", 1, 7));
      checking.apply(refused);
      assertThat(TopicBatches.outcomes(refused).get("invoices").toString())
          .contains("does not take the items, compare its key with [invoice_no S HASH");
    }
  }

  @Test
  void shouldOnlyEverReplaceAnItemByANewerOne() throws Exception {
    prepared(Product.SALES_ORDERS);
    SinkRecord order = Documents.record("sales-orders", "7", Documents.order(7), 5);
    apply(Product.SALES_ORDERS, order);
    Items items = new Items(Product.SALES_ORDERS, 1, 400_000);
    assertThat(ItemsTest.plain(get(Product.SALES_ORDERS, "7")))
        .isEqualTo(ItemsTest.plain(items.head(items.read(order))));
    apply(Product.SALES_ORDERS, Documents.record("sales-orders", "7", null, 10));
    apply(Product.SALES_ORDERS, order);
    assertThat(ItemsTest.plain(get(Product.SALES_ORDERS, "7")))
        .containsEntry("_deleted", true)
        .hasSize(4);
    Batch<ItemRows> rebuilt =
        TopicBatches.of(
            Map.of(
                "sales-orders",
                (Supplier<ItemRows>)
                    () -> new ItemRows(new Items(Product.SALES_ORDERS, 2, 400_000))),
            List.of(order));
    destination.apply(rebuilt);
    assertThat(ItemsTest.plain(get(Product.SALES_ORDERS, "7"))).containsEntry("unitsSold", n(3));
  }

  @Test
  void shouldTakeOverAnItemThatSomebodyElseHasPut() throws Exception {
    prepared(Product.SALES_ORDERS);
    client
        .putItem(
            request ->
                request
                    .tableName(prefix + "sales_orders")
                    .item(Map.of("sales_order_id", AttributeValue.fromN("7"))))
        .get();
    apply(Product.SALES_ORDERS, Documents.record("sales-orders", "7", Documents.order(7), 0));
    assertThat(get(Product.SALES_ORDERS, "7")).containsKey("_generation");
  }

  @Test
  void shouldKeepSummariesInTheOrderOfTime() throws Exception {
    prepared(Product.CUSTOMER_INVOICES);
    String key = "12347#2010-12-01T08:26:00Z#";
    apply(
        Product.CUSTOMER_INVOICES,
        Documents.record("customer-invoices", key + "2", Documents.summary("12347", "2", "x"), 0),
        Documents.record("customer-invoices", key + "1", Documents.summary("12347", "1", "x"), 1));
    assertThat(store.keysBetween(table(Product.CUSTOMER_INVOICES), "12347", "2010", "2011").get())
        .containsExactly("2010-12-01T08:26:00Z#1", "2010-12-01T08:26:00Z#2");
  }

  @Test
  void shouldKeepFifteenThousandLinesAndSweepThemPageByPage() throws Exception {
    prepared(Product.INVOICES);
    Struct large = Documents.invoiceOf("9", 15_000, "WHITE HANGING HEART T-LIGHT HOLDER");
    apply(Product.INVOICES, Documents.record("invoices", "9", large, 3));
    int parts = Integer.parseInt(get(Product.INVOICES, "9").get("_parts").n());
    assertThat(parts).isBetween(4, 8);
    assertThat(lineNumbers(parts, 3)).isEqualTo(IntStream.rangeClosed(1, 15_000).boxed().toList());
    apply(Product.INVOICES, Documents.record("invoices", "9", large, 4));
    assertThat(sortKeys()).hasSize(1 + parts).noneMatch(key -> key.contains("3.0000"));
    assertThat(lineNumbers(parts, 4)).hasSize(15_000);
    apply(Product.INVOICES, Documents.invoice("9", 1, 5));
    assertThat(sortKeys()).containsExactly("0");
  }

  /** By what is reckoned here, an item may reach the limit; DynamoDB must agree. */
  @Test
  void shouldFillAnItemUpToTheLimit() throws Exception {
    prepared(Product.INVOICES);
    Items items = new Items(Product.INVOICES, 1, ItemSize.LIMIT);
    Change near = items.read(invoiceWithText(30));
    int more = (int) ((ItemSize.LIMIT - near.bytes()) / 2_500);
    SinkRecord full = invoiceWithText(30 + more);
    Change change = items.read(full);
    assertThat(change.split()).isFalse();
    assertThat(change.bytes()).isBetween(ItemSize.LIMIT - 2_500L, (long) ItemSize.LIMIT);
    assertThat(
            store
                .putIfNewer(table(Product.INVOICES), items.head(change), change.version(), true)
                .get())
        .isEmpty();
    SinkRecord over = invoiceWithText(30 + more + 1);
    assertThat(items.read(over).cuts()).hasSize(2);
  }

  @Test
  void shouldWaitForAStoreThatIsNotThere() throws Exception {
    LocalDynamoDb gone = new LocalDynamoDb();
    DynamoDbSettings nowhere = gone.settings(prefix, true, 1, 400_000);
    gone.close();
    try (DynamoDb unreachable = new DynamoDb(nowhere, new AwsItemStore(new Connection(nowhere)))) {
      assertThatThrownBy(() -> unreachable.prepare("invoices", Set.of()))
          .isInstanceOf(UnavailableException.class)
          .hasMessageStartingWith("DynamoDB: ");
    }
  }

  private static SinkRecord invoiceWithText(int length) {
    return Documents.record(
        "invoices",
        "9",
        Documents.invoiceOf("9", 2_500, "€".repeat(10) + "x".repeat(length - 30)),
        0);
  }

  private void prepared(Product product) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        var unused = destination.prepare(product.topic(), Set.of());
        return;
      } catch (UnavailableException e) {
        assertThat(tries).as(e.getMessage()).isLessThan(100);
        Thread.sleep(50);
      }
    }
  }

  private void apply(Product product, SinkRecord... records) throws UnavailableException {
    Batch<ItemRows> batch = batch(product, records);
    destination.apply(batch);
    assertThat(TopicBatches.outcomes(batch))
        .containsOnly(Map.entry(product.topic(), new Outcome.Applied()));
  }

  private static Batch<ItemRows> batch(Product product, SinkRecord... records) {
    return TopicBatches.of(
        Map.of(product.topic(), () -> new ItemRows(new Items(product, 1, 400_000))),
        List.of(records));
  }

  private Table table(Product product) {
    return new Table(prefix + product.table(), product);
  }

  private Map<String, AttributeValue> get(Product product, String key) throws Exception {
    return client
        .getItem(request -> request.tableName(prefix + product.table()).key(product.key(key)))
        .get()
        .item();
  }

  private List<String> sortKeys() throws Exception {
    return store.keysBetween(table(Product.INVOICES), "9", "0", "9").get();
  }

  private List<Integer> lineNumbers(int parts, long offset) {
    return IntStream.range(0, parts)
        .mapToObj(index -> PartKeys.of(new Version(1, offset), index))
        .map(key -> part(key).get("items").l())
        .flatMap(List::stream)
        .map(line -> Integer.valueOf(line.m().get("lineNo").n()))
        .toList();
  }

  private Map<String, AttributeValue> part(String key) {
    return client
        .getItem(
            request -> request.tableName(prefix + "invoices").key(Product.INVOICES.both("9", key)))
        .join()
        .item();
  }

  private static java.math.BigDecimal n(int value) {
    return java.math.BigDecimal.valueOf(value);
  }
}
