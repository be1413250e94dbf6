package io.ledgerline.localstack.it.reconcile;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.it.StoreStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an application may do to items. */
record DynamoDbMutations(LocalStack stack) {
  private static final String PLACE = "dynamodb";

  static Mutation[] all(LocalStack stack) {
    DynamoDbMutations dynamoDb = new DynamoDbMutations(stack);
    return new Mutation[] {
      dynamoDb.of("invoices", "missing", "invoice_no", List.of("invoice_no", "part"), item -> null),
      dynamoDb.of(
          "sales-orders",
          "changed",
          "sales_order_id",
          List.of("sales_order_id"),
          item -> with(item, "unitsSold", AttributeValue.fromN("1"))),
      dynamoDb.of(
          "sales-orders",
          "outdated",
          "sales_order_id",
          List.of("sales_order_id"),
          item -> with(item, "_offset", AttributeValue.fromN("0"))),
      dynamoDb.undeleted(),
      dynamoDb.doubledPart()
    };
  }

  private Mutation of(
      String subject,
      String kind,
      String keyAttribute,
      List<String> keys,
      UnaryOperator<Map<String, AttributeValue>> change) {
    String table = subject.replace('-', '_');
    return new Mutation(
        PLACE,
        subject,
        kind,
        () -> {
          try (DynamoDbClient client = client()) {
            Map<String, AttributeValue> item = any(client, table, false);
            Map<String, AttributeValue> changed = change.apply(item);
            if (changed == null) {
              Map<String, AttributeValue> key = new HashMap<>(item);
              key.keySet().retainAll(keys);
              var unused = client.deleteItem(request -> request.tableName(table).key(key));
            } else {
              put(table, changed);
            }
            AttributeValue key = item.get(keyAttribute);
            return new Mutation.Undo(key.s() == null ? key.n() : key.s(), () -> put(table, item));
          }
        });
  }

  /** A deleted order is back, with what another one has. */
  private Mutation undeleted() {
    return new Mutation(
        PLACE,
        "sales-orders",
        "extra",
        () -> {
          try (DynamoDbClient client = client()) {
            Map<String, AttributeValue> deleted = any(client, "sales_orders", true);
            AttributeValue key = deleted.get("sales_order_id");
            put("sales_orders", with(any(client, "sales_orders", false), "sales_order_id", key));
            return new Mutation.Undo(key.n(), () -> put("sales_orders", deleted));
          }
        });
  }

  /** A part that no head names. */
  private Mutation doubledPart() {
    return new Mutation(
        PLACE,
        "invoices",
        "extra",
        () -> {
          try (DynamoDbClient client = client()) {
            String number = any(client, "invoices", false).get("invoice_no").s();
            String part = "0000000000.0000000000000000001.000000";
            Map<String, AttributeValue> key =
                Map.of(
                    "invoice_no", AttributeValue.fromS(number), "part", AttributeValue.fromS(part));
            put("invoices", with(key, "items", AttributeValue.fromL(List.of())));
            return new Mutation.Undo(number + " part " + part, () -> delete("invoices", key));
          }
        });
  }

  private static Map<String, AttributeValue> any(
      DynamoDbClient client, String table, boolean deleted) {
    return client
        .scanPaginator(request -> request.tableName(table).limit(200).consistentRead(true))
        .items()
        .stream()
        .filter(item -> item.containsKey("_deleted") == deleted)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.put(name, value);
    return changed;
  }

  private void put(String table, Map<String, AttributeValue> item) {
    try (DynamoDbClient client = client()) {
      var unused = client.putItem(request -> request.tableName(table).item(item));
    }
  }

  private void delete(String table, Map<String, AttributeValue> key) {
    try (DynamoDbClient client = client()) {
      var unused = client.deleteItem(request -> request.tableName(table).key(key));
    }
  }

  private DynamoDbClient client() {
    return StoreStack.dynamoDb(stack.endpoints().dynamodb());
  }
}
