package io.ledgerline.reconcile.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of one table. */
record Items(DynamoDbClient client, String table) {
  /** DynamoDB itself ends a page at 1 MB; the local one reads without bound what has no limit. */
  private static final int PAGE = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  void scan(Consumer<Map<String, AttributeValue>> taker) {
    client
        .scanPaginator(request -> request.tableName(table).limit(PAGE).consistentRead(true))
        .items()
        .forEach(taker);
  }

  /** A document that is there, with the offset that it came from; a deleted one is no row. */
  static void add(Subject subject, String key, Map<String, AttributeValue> item, RowSink rows) {
    if (!item.containsKey("_deleted")) {
      rows.add(key, subject.canonical().of(subject.schema(), document(item)), offset(item));
    }
  }

  static Long offset(Map<String, AttributeValue> item) {
    AttributeValue offset = item.get("_offset");
    return offset == null ? -1L : Long.valueOf(offset.n());
  }

  /** Without the key's attributes and the sink's own: their names have an underscore. */
  static ObjectNode document(Map<String, AttributeValue> item) {
    ObjectNode document = NODES.objectNode();
    item.forEach(
        (name, value) -> {
          if (!name.contains("_") && !name.equals("part")) {
            document.set(name, json(value));
          }
        });
    return document;
  }

  static JsonNode json(AttributeValue value) {
    return switch (value.type()) {
      case S -> NODES.textNode(value.s());
      case N -> NODES.textNode(value.n());
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
      default -> NODES.textNode("unexpected " + value);
    };
  }
}
