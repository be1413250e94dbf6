package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Struct;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What is delivered: a topic's records into a table, and how the keys of both agree. */
enum Product {
  INVOICES(
      "invoices",
      "invoices",
      "io.ledgerline.schemas.Invoice",
      List.of(
          KeyAttribute.hash("invoice_no", ScalarAttributeType.S), KeyAttribute.range(Names.PART)),
      Set.of()) {
    @Override
    Map<String, AttributeValue> key(String text) {
      return both(text, Names.HEAD);
    }

    @Override
    String keyOf(Struct invoice) {
      return text(invoice, "invoiceNo");
    }
  },

  CUSTOMER_INVOICES(
      "customer-invoices",
      "customer_invoices",
      "io.ledgerline.schemas.InvoiceSummary",
      List.of(
          KeyAttribute.hash("customer_id", ScalarAttributeType.S),
          KeyAttribute.range("issued_at#invoice_no")),
      Set.of()) {
    @Override
    Map<String, AttributeValue> key(String text) {
      Matcher parts = THREE_PARTS.matcher(text);
      if (!parts.matches()) {
        throw new RejectedRecordException("the key is no customerId#issuedAt#invoiceNo");
      }
      return both(parts.group(1), parts.group(2));
    }

    @Override
    String keyOf(Struct summary) {
      return "%s#%s#%s"
          .formatted(
              text(summary, "customerId"), text(summary, "issuedAt"), text(summary, "invoiceNo"));
    }
  },

  SALES_ORDERS(
      "sales-orders",
      "sales_orders",
      "io.ledgerline.schemas.SalesOrder",
      List.of(KeyAttribute.hash("sales_order_id", ScalarAttributeType.N)),
      Set.of("createdAt", "lastUpdated")) {
    @Override
    Map<String, AttributeValue> key(String text) {
      if (!NUMBER.matcher(text).matches()) {
        throw new RejectedRecordException("the key is no number in decimal");
      }
      return Map.of(hash().name(), AttributeValue.fromN(text));
    }

    @Override
    String keyOf(Struct order) {
      return text(order, "salesOrderId");
    }
  };

  private static final Pattern THREE_PARTS = Pattern.compile("([^#]+)#([^#]+#[^#]+)");
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

  private final String topic;
  private final String table;
  private final String record;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is.
  private final List<KeyAttribute> attributes;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is.
  private final Set<String> micros;

  Product(
      String topic,
      String table,
      String record,
      List<KeyAttribute> attributes,
      Set<String> micros) {
    this.topic = topic;
    this.table = table;
    this.record = record;
    this.attributes = attributes;
    this.micros = micros;
  }

  static Optional<Product> of(String topic) {
    return Stream.of(values()).filter(product -> product.topic.equals(topic)).findFirst();
  }

  String topic() {
    return topic;
  }

  /** The table's name behind the prefix. */
  String table() {
    return table;
  }

  /** Full name of the schema of its records. */
  String record() {
    return record;
  }

  /** The table's key: its partition key, and its sort key if it has one. */
  List<KeyAttribute> attributes() {
    return attributes;
  }

  KeyAttribute hash() {
    return attributes.get(0);
  }

  /** Fields that count microseconds: the converters know no logical type for them. */
  Set<String> micros() {
    return micros;
  }

  /** Whether what is too large for one item is kept in several. */
  boolean splits() {
    return this == INVOICES;
  }

  /**
   * An item's key for a record's.
   *
   * @throws RejectedRecordException if it is none
   */
  abstract Map<String, AttributeValue> key(String text);

  /**
   * The key that a record must have.
   *
   * @throws org.apache.kafka.connect.errors.DataException if it lacks a field
   */
  abstract String keyOf(Struct value);

  Map<String, AttributeValue> both(String hash, String range) {
    return Map.of(
        hash().name(), AttributeValue.fromS(hash),
        attributes.get(1).name(), AttributeValue.fromS(range));
  }

  @SuppressWarnings("JavaUtilDate") // Connect's own form of instants.
  private static String text(Struct value, String field) {
    Object content = value.get(field);
    return content instanceof Date instant
        ? instant.toInstant().toString()
        : String.valueOf(content);
  }
}
