package io.ledgerline.reconcile.place;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Invoices, of which large ones lie in several items: the head names the number of the others. */
record SplitInvoices(Items items) {
  private static final String HEAD = "0";
  private static final String PARTS = "_parts";

  void read(Subject subject, RowSink rows) {
    TreeSet<String> split = new TreeSet<>();
    items.scan(
        item -> {
          String number = item.get("invoice_no").s();
          if (!item.get("part").s().equals(HEAD) || item.containsKey(PARTS)) {
            split.add(number);
          } else {
            Items.add(subject, number, item, rows);
          }
        });
    split.forEach(number -> readSplit(subject, number, rows));
  }

  /** Parts that no head names are rows that should not be. */
  private void readSplit(Subject subject, String number, RowSink rows) {
    TreeMap<String, Map<String, AttributeValue>> parts = new TreeMap<>();
    items
        .client()
        .queryPaginator(
            request ->
                request
                    .tableName(items.table())
                    .consistentRead(true)
                    .keyConditionExpression("invoice_no = :number")
                    .expressionAttributeValues(Map.of(":number", AttributeValue.fromS(number))))
        .items()
        .forEach(item -> parts.put(item.get("part").s(), item));
    Map<String, AttributeValue> head = parts.remove(HEAD);
    if (head != null && head.containsKey(PARTS)) {
      addSplit(subject, number, head, parts, rows);
    }
    parts.keySet().forEach(part -> rows.add(number + " part " + part, "a part of no invoice"));
  }

  private static void addSplit(
      Subject subject,
      String number,
      Map<String, AttributeValue> head,
      TreeMap<String, Map<String, AttributeValue>> parts,
      RowSink rows) {
    String version =
        "%010d.%019d.".formatted(Long.parseLong(head.get("_generation").n()), Items.offset(head));
    List<String> own = new ArrayList<>(parts.keySet());
    own.removeIf(part -> !part.startsWith(version));
    ObjectNode document = Items.document(head);
    ArrayNode lines = document.putArray("items");
    for (String part : own) {
      parts.remove(part).get("items").l().forEach(line -> lines.add(Items.json(line)));
    }
    String content = subject.canonical().of(subject.schema(), document);
    boolean whole = own.size() == Integer.parseInt(head.get(PARTS).n());
    rows.add(number, whole ? content : "only " + own.size() + " parts", Items.offset(head));
  }
}
