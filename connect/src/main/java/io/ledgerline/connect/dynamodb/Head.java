package io.ledgerline.connect.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item says of itself.
 *
 * @param parts how many items of their own its lines lie in, 0 if it has them itself
 */
record Head(Version version, int parts) {
  /** Whatever somebody else has put, without a version, is older than all of ours. */
  static Head of(Map<String, AttributeValue> item) {
    return new Head(
        new Version((int) number(item, Names.GENERATION, -1), number(item, Names.OFFSET, -1)),
        (int) number(item, Names.PARTS, 0));
  }

  private static long number(Map<String, AttributeValue> item, String name, long absent) {
    AttributeValue value = item.get(name);
    return value == null || value.n() == null ? absent : Long.parseLong(value.n());
  }
}
