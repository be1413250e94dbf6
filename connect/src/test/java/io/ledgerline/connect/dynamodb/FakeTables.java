package io.ledgerline.connect.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What all clients of a store see: items by table, partition key and sort key. */
final class FakeTables {
  final Map<String, TableDescription> descriptions = new HashMap<>();
  final List<String> requests = new ArrayList<>();
  private final Map<String, NavigableMap<String, Map<String, AttributeValue>>> items =
      new HashMap<>();

  /** The items of one partition key by their sort keys. */
  NavigableMap<String, Map<String, AttributeValue>> of(Table table, String hash) {
    return items.computeIfAbsent(table.name() + "/" + hash, key -> new TreeMap<>());
  }

  /** One item, by whatever sort key, or null. */
  Map<String, AttributeValue> item(Table table, Map<String, AttributeValue> key) {
    return of(table, hash(table, key)).get(range(table, key));
  }

  void put(Table table, Map<String, AttributeValue> item) {
    of(table, hash(table, item)).put(range(table, item), item);
  }

  private static String hash(Table table, Map<String, AttributeValue> item) {
    return text(item.get(table.product().hash().name()));
  }

  private static String range(Table table, Map<String, AttributeValue> item) {
    List<KeyAttribute> key = table.product().attributes();
    return key.size() == 1 ? "" : item.get(key.get(1).name()).s();
  }

  private static String text(AttributeValue value) {
    return value.s() == null ? value.n() : value.s();
  }
}
