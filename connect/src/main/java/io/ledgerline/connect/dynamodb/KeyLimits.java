package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** How long the values of an item's key may be. */
final class KeyLimits {
  private static final int HASH_BYTES = 2_048;
  private static final int RANGE_BYTES = 1_024;

  static void check(Product product, Map<String, AttributeValue> key) {
    for (KeyAttribute attribute : product.attributes()) {
      int most = attribute.role() == KeyType.HASH ? HASH_BYTES : RANGE_BYTES;
      long bytes = ItemSize.of(Map.of("", key.get(attribute.name())));
      if (bytes > most) {
        throw new RejectedRecordException(
            "%s takes %d bytes, but a key may have %d".formatted(attribute.name(), bytes, most));
      }
    }
  }

  private KeyLimits() {}
}
