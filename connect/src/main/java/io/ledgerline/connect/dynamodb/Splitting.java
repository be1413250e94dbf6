package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cuts the lines of what is too large for one item. */
final class Splitting {
  private final Product product;
  private final int maxBytes;

  Splitting(Product product, int maxBytes) {
    this.product = product;
    this.maxBytes = maxBytes;
  }

  /**
   * The same for each reading of a record, so that writers of the same parts agree.
   *
   * @return behind which line each part ends; empty if one item is enough
   */
  List<Integer> cuts(Map<String, AttributeValue> item, long bytes) {
    int most = product.splits() ? maxBytes : ItemSize.LIMIT;
    if (bytes <= most) {
      return List.of();
    }
    if (!product.splits() || bytes - linesOf(item) + headOverhead() > most) {
      throw new RejectedRecordException(
          "it takes %d bytes, but an item may have %d".formatted(bytes, most));
    }
    return cuts(item.get(Names.ITEMS).l(), most - partOverhead(item));
  }

  private static List<Integer> cuts(List<AttributeValue> lines, long most) {
    List<Integer> cuts = new ArrayList<>();
    long filled = 0;
    for (int i = 0; i < lines.size(); i++) {
      long bytes = ItemSize.ofElement(lines.get(i));
      if (bytes > most) {
        throw new RejectedRecordException(
            "a line takes %d bytes, but a part may have %d".formatted(bytes, most));
      }
      if (filled + bytes > most) {
        cuts.add(i);
        filled = 0;
      }
      filled += bytes;
    }
    cuts.add(lines.size());
    return cuts;
  }

  private static long linesOf(Map<String, AttributeValue> item) {
    return ItemSize.of(Names.ITEMS, item.get(Names.ITEMS).l());
  }

  private static long headOverhead() {
    return ItemSize.of(Map.of(Names.PARTS, AttributeValue.fromN("999999")));
  }

  /** What a part has besides its lines. */
  private long partOverhead(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> empty = new HashMap<>();
    empty.put(product.hash().name(), item.get(product.hash().name()));
    empty.put(Names.PART, AttributeValue.fromS(PartKeys.last(new Version(0, 0))));
    empty.put(Names.ITEMS, AttributeValue.fromL(List.of()));
    return ItemSize.of(empty);
  }
}
