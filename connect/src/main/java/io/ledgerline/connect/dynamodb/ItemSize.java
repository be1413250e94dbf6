package io.ledgerline.connect.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sizes in bytes by DynamoDB's documented rules, rather too high than too low. */
final class ItemSize {
  /** What no item may exceed. */
  static final int LIMIT = 409_600;

  private static final int OVERHEAD = 3;
  private static final int ELEMENT_OVERHEAD = 1;

  static long of(Map<String, AttributeValue> item) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  /** With the name that it has in its item. */
  static long of(String name, List<AttributeValue> list) {
    return utf8(name) + of(AttributeValue.fromL(list));
  }

  static long ofElement(AttributeValue value) {
    return ELEMENT_OVERHEAD + of(value);
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> number(value.n());
      case L -> OVERHEAD + value.l().stream().mapToLong(ItemSize::ofElement).sum();
      case M -> OVERHEAD + (long) ELEMENT_OVERHEAD * value.m().size() + of(value.m());
      case BOOL, NUL -> 1;
      default -> throw new IllegalArgumentException("No size is known of " + value.type());
    };
  }

  /** A byte for two digits, one more if the halves fall badly, one for the exponent, the sign. */
  private static int number(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      }
    }
    return digits / 2 + 3;
  }

  private static long utf8(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800 || Character.isSurrogate(c)) {
        // Two surrogates are one character of four bytes.
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  private ItemSize() {}
}
