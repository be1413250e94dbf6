package io.ledgerline.localstack.it.sink.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;

/** Equality by value: a number is its amount, whether it is written as a number or as money. */
final class SameJson implements Comparator<JsonNode> {
  static boolean equal(JsonNode one, JsonNode other) {
    return one.equals(new SameJson(), other);
  }

  @Override
  public int compare(JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return 0;
    }
    if (one.isNumber() != other.isNumber() || one.isNumber()) {
      try {
        return new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText()));
      } catch (NumberFormatException e) {
        return 1;
      }
    }
    return 1;
  }
}
