package io.ledgerline.localstack.it.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an application finds in DynamoDB, put together as our documentation says. */
final class StoredDocuments {
  /** Without a limit DynamoDB Local reads all that is left of a table for each page. */
  private static final int PAGE = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final DynamoDbClient dynamoDb;

  StoredDocuments(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** Every invoice by its number. */
  Map<String, JsonNode> invoices() {
    Map<String, Map<String, AttributeValue>> heads = new TreeMap<>();
    Map<String, Map<String, AttributeValue>> parts = new TreeMap<>();
    dynamoDb
        .scanPaginator(request -> request.tableName("invoices").limit(PAGE).consistentRead(true))
        .items()
        .forEach(
            item -> {
              String part = item.get("part").s();
              if (part.equals("0")) {
                heads.put(item.get("invoice_no").s(), item);
              } else {
                parts.put(item.get("invoice_no").s() + " " + part, item);
              }
            });
    Map<String, JsonNode> invoices = new TreeMap<>();
    heads.forEach(
        (number, head) -> {
          ObjectNode document = document(head);
          if (head.containsKey("_parts")) {
            document.set("items", items(number, head, parts));
          }
          invoices.put(number, document);
        });
    if (!parts.isEmpty()) {
      throw new AssertionError("Parts of no invoice: " + parts.keySet());
    }
    return invoices;
  }

  /** Every document that is there now, by its key. */
  Map<String, JsonNode> documents(String table, String key) {
    Map<String, JsonNode> documents = new TreeMap<>();
    dynamoDb
        .scanPaginator(request -> request.tableName(table).limit(PAGE).consistentRead(true))
        .items()
        .stream()
        .filter(item -> !item.containsKey("_deleted"))
        .forEach(
            item -> {
              AttributeValue value = item.get(key);
              documents.put(value.s() == null ? value.n() : value.s(), document(item));
            });
    return documents;
  }

  private static ArrayNode items(
      String number,
      Map<String, AttributeValue> head,
      Map<String, Map<String, AttributeValue>> parts) {
    ArrayNode items = NODES.arrayNode();
    for (int index = 0; index < Integer.parseInt(head.get("_parts").n()); index++) {
      String name =
          parts.keySet().stream()
              .filter(key -> key.startsWith(number + " "))
              .findFirst()
              .orElseThrow();
      parts.remove(name).get("items").l().forEach(item -> items.add(json(item)));
    }
    return items;
  }

  /** Without what only the store needs. */
  private static ObjectNode document(Map<String, AttributeValue> item) {
    ObjectNode document = NODES.objectNode();
    item.forEach(
        (name, value) -> {
          if (!name.contains("_") && !name.equals("part")) {
            document.set(name, json(value));
          }
        });
    return document;
  }

  private static JsonNode json(AttributeValue value) {
    return switch (value.type()) {
      case S -> NODES.textNode(value.s());
      case N -> NODES.numberNode(new BigDecimal(value.n()));
      case BOOL -> NODES.booleanNode(value.bool());
      case NUL -> NODES.nullNode();
      case L -> {
        ArrayNode array = NODES.arrayNode();
        value.l().forEach(item -> array.add(json(item)));
        yield array;
      }
      case M -> {
        ObjectNode object = NODES.objectNode();
        value.m().forEach((name, member) -> object.set(name, json(member)));
        yield object;
      }
      default -> throw new IllegalArgumentException("No document holds " + value);
    };
  }
}
