package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.Origin;
import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes a product's items of records. Records are read by the task's thread and made into items by
 * the writer's.
 */
final class Items {
  private final Product product;
  private final int generation;
  private final Splitting splitting;
  private volatile RecordFormat latest;

  Items(Product product, int generation, int maxBytes) {
    this.product = product;
    this.generation = generation;
    this.splitting = new Splitting(product, maxBytes);
  }

  Product product() {
    return product;
  }

  /**
   * @throws RejectedRecordException if it can never be an item
   * @throws io.ledgerline.connect.sink.StoppedTopicException if its schema has what this sink does
   *     not know
   */
  Change read(SinkRecord record) {
    if (!(record.key() instanceof String key) || key.isEmpty()) {
      throw new RejectedRecordException("the key is no string, or empty");
    }
    Version version = new Version(generation, Origin.of(record).offset());
    Map<String, AttributeValue> attributes = product.key(key);
    KeyLimits.check(product, attributes);
    if (record.value() == null) {
      Change deletion = Change.whole(key, version, null);
      return deletion.sized(ItemSize.of(head(deletion)), List.of());
    }
    Change whole = Change.whole(key, version, checked(key, record.value()));
    Map<String, AttributeValue> item = head(whole);
    long bytes = ItemSize.of(item);
    return whole.sized(bytes, splitting.cuts(item, bytes));
  }

  /** The item of a change, or the head of its items. */
  Map<String, AttributeValue> head(Change change) {
    Map<String, AttributeValue> item = new HashMap<>();
    if (change.value() == null) {
      item.put(Names.DELETED, AttributeValue.fromBool(true));
    } else {
      item.putAll(format(change.value().schema()).attributes(change.value()));
    }
    if (change.split()) {
      item.remove(Names.ITEMS);
      item.put(Names.PARTS, number(change.cuts().size()));
    }
    item.put(Names.GENERATION, number(change.version().generation()));
    item.put(Names.OFFSET, number(change.version().offset()));
    item.putAll(product.key(change.key()));
    return item;
  }

  /** All parts of a change that is split, in their order. */
  List<Map<String, AttributeValue>> parts(Change change) {
    List<AttributeValue> lines =
        format(change.value().schema()).attributes(change.value()).get(Names.ITEMS).l();
    List<Map<String, AttributeValue>> parts = new ArrayList<>();
    int from = 0;
    for (int to : change.cuts()) {
      Map<String, AttributeValue> part =
          new HashMap<>(product.both(change.key(), PartKeys.of(change.version(), parts.size())));
      part.put(Names.ITEMS, AttributeValue.fromL(lines.subList(from, to)));
      parts.add(part);
      from = to;
    }
    return parts;
  }

  private Struct checked(String key, Object value) {
    if (!(value instanceof Struct record) || !product.record().equals(record.schema().name())) {
      throw new RejectedRecordException("the value is no " + product.record());
    }
    try {
      if (!key.equals(product.keyOf(record))) {
        throw new RejectedRecordException("the key is not that of the record");
      }
    } catch (DataException e) {
      throw new RejectedRecordException("the value lacks a field of its key");
    }
    return record;
  }

  private RecordFormat format(Schema schema) {
    RecordFormat format = latest;
    if (format == null || !format.schema().equals(schema)) {
      format = RecordFormat.of(schema, product.micros());
      latest = format;
    }
    return format;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
