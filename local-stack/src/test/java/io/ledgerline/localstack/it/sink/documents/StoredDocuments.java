package io.ledgerline.localstack.it.sink.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an application finds in DynamoDB, put together as our documentation says. */
final class StoredDocuments {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final DynamoDbClient dynamoDb;

  StoredDocuments(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** An invoice with the items of all its parts; null if there is none. */
  JsonNode invoice(String number) {
    List<Map<String, AttributeValue>> items =
        dynamoDb
            .queryPaginator(
                request ->
                    request
                        .tableName("invoices")
                        .keyConditionExpression("invoice_no = :number")
                        .expressionAttributeValues(Map.of(":number", AttributeValue.fromS(number)))
                        .consistentRead(true))
            .items()
            .stream()
            .toList();
    if (items.isEmpty()) {
      return null;
    }
    Map<String, AttributeValue> head = items.get(0);
    if (!head.get("part").s().equals("0")) {
      throw new AssertionError("Parts of no invoice: " + number);
    }
    ObjectNode document = document(head);
    int parts = head.containsKey("_parts") ? Integer.parseInt(head.get("_parts").n()) : 0;
    if (items.size() != 1 + parts) {
      throw new AssertionError(
          "%s has %d parts, not %d".formatted(number, items.size() - 1, parts));
    }
    if (parts > 0) {
      ArrayNode all = NODES.arrayNode();
      items.stream().skip(1).forEach(part -> part.get("items").l().forEach(i -> all.add(json(i))));
      document.set("items", all);
    }
    return document;
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
