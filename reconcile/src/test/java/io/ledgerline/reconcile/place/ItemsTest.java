package io.ledgerline.reconcile.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.reconcile.value.Form;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.schemas.topics.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemsTest {
  private static final Subject INVOICES =
      new Subject("invoices", Topics.INVOICES, Form.LATEST, Set.of(), List.of());

  private final Map<String, String> rows = new TreeMap<>();

  @Test
  void shouldTakeADocumentWithTheOffsetThatItCameFrom() {
    add(item());

    assertThat(rows)
        .containsExactly(
            Map.entry(
                "536365@7",
                "{\"invoiceNo\":\"536365\",\"unitCount\":\"6\",\"total\":\"15.3\","
                    + "\"items\":[{\"lineNo\":\"1\",\"unitPrice\":\"2.55\"}]}"));
  }

  @Test
  void shouldTakeADeletedOneForNone() {
    Map<String, AttributeValue> deleted = item();
    deleted.put("_deleted", AttributeValue.fromBool(true));
    add(deleted);

    assertThat(rows).isEmpty();
  }

  @Test
  void shouldNotTakeAnItemOfSomebodyElseForOurs() {
    Map<String, AttributeValue> foreign = item();
    AttributeValue unused = foreign.remove("_offset");
    add(foreign);

    assertThat(rows).containsOnlyKeys("536365@-1");
  }

  private void add(Map<String, AttributeValue> item) {
    Items.add(
        INVOICES,
        "536365",
        item,
        (key, content, version) -> rows.put(key + "@" + version, content));
  }

  private static Map<String, AttributeValue> item() {
    Map<String, AttributeValue> line = new HashMap<>();
    line.put("lineNo", AttributeValue.fromN("1"));
    line.put("unitPrice", AttributeValue.fromN("2.5500"));
    line.put("description", AttributeValue.fromNul(true));
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("invoice_no", AttributeValue.fromS("536365"));
    item.put("part", AttributeValue.fromS("0"));
    item.put("_generation", AttributeValue.fromN("0"));
    item.put("_offset", AttributeValue.fromN("7"));
    item.put("invoiceNo", AttributeValue.fromS("536365"));
    item.put("unitCount", AttributeValue.fromN("6"));
    item.put("total", AttributeValue.fromN("15.3"));
    item.put("items", AttributeValue.fromL(List.of(AttributeValue.fromM(line))));
    return item;
  }
}
