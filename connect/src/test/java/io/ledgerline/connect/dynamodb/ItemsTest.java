package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ItemsTest {
  private final Items invoices = new Items(Product.INVOICES, 3, 400_000);
  private final Items summaries = new Items(Product.CUSTOMER_INVOICES, 3, 400_000);
  private final Items orders = new Items(Product.SALES_ORDERS, 3, 400_000);

  @Test
  void shouldHoldAnInvoiceAsTheServicePrintsItWithExactNumbers() {
    Map<String, AttributeValue> item = item(invoices, Documents.invoice("536365", 1, 17));
    assertThat(plain(item))
        .containsOnly(
            Map.entry("invoice_no", "536365"),
            Map.entry("part", "0"),
            Map.entry("_generation", new BigDecimal("3")),
            Map.entry("_offset", new BigDecimal("17")),
            Map.entry("invoiceNo", "536365"),
            Map.entry("kind", "SALE"),
            Map.entry("customerId", "NULL"),
            Map.entry("country", "United Kingdom"),
            Map.entry("currency", "GBP"),
            Map.entry("issuedAt", "2010-12-01T08:26:00Z"),
            Map.entry("lineCount", new BigDecimal("1")),
            Map.entry("unitCount", new BigDecimal("6")),
            Map.entry("total", new BigDecimal("139.12")),
            Map.entry(
                "items",
                List.of(
                    Map.of(
                        "lineNo", new BigDecimal("1"),
                        "stockCode", "85123A",
                        "description", "A LINE",
                        "quantity", new BigDecimal("-6"),
                        "unitPrice", new BigDecimal("2.55"),
                        "amount", new BigDecimal("-15.3")))));
  }

  @Test
  void shouldHoldASummaryUnderCustomerAndTime() {
    SinkRecord record =
        Documents.record(
            "customer-invoices",
            "17850#2010-12-01T08:26:00Z#536365",
            Documents.summary("17850", "536365", "France"),
            5);
    assertThat(plain(item(summaries, record)))
        .containsEntry("customer_id", "17850")
        .containsEntry("issued_at#invoice_no", "2010-12-01T08:26:00Z#536365")
        .containsEntry("customerId", "17850")
        .containsEntry("country", "France")
        .containsEntry("total", new BigDecimal("139.12"))
        .hasSize(9 + 2 + 2);
  }

  @Test
  void shouldHoldAnOrderWithInstantsToTheMicrosecondAndWhatItRefersTo() {
    SinkRecord record = Documents.record("sales-orders", "12", Documents.order(12), 5);
    assertThat(plain(item(orders, record)))
        .containsEntry("sales_order_id", new BigDecimal("12"))
        .containsEntry("createdAt", "2022-11-03T14:20:51.563001Z")
        .containsEntry("lastUpdated", "1969-12-31T23:59:59.999999Z")
        .containsEntry("agreedDeliveryDate", "2022-11-03")
        .containsEntry("agreedPaymentDate", "1969-12-31")
        .containsEntry("amount", new BigDecimal("11.82"))
        .containsEntry("counterparty", "NULL")
        .containsEntry(
            "staff",
            Map.of(
                "staffId", new BigDecimal("7"),
                "firstName", "Søren",
                "lastName", "K",
                "emailAddress", "s@k.dk",
                "department", "NULL"))
        .hasSize(20 + 1 + 2);
  }

  @Test
  void shouldLeaveAVersionedMarkOfADelete() {
    assertThat(plain(item(orders, Documents.record("sales-orders", "-12", null, 9))))
        .containsOnly(
            Map.entry("sales_order_id", new BigDecimal("-12")),
            Map.entry("_generation", new BigDecimal("3")),
            Map.entry("_offset", new BigDecimal("9")),
            Map.entry("_deleted", true));
    assertThat(plain(item(invoices, Documents.record("invoices", "A1", null, 9))))
        .containsEntry("part", "0")
        .containsEntry("_deleted", true)
        .hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void shouldKnowEveryFieldThatCountsMicroseconds(Product product) {
    assertThat(product.micros())
        .isEqualTo(
            Schemas.of(product.record()).getFields().stream()
                .filter(
                    field ->
                        field.schema().getLogicalType() instanceof LogicalTypes.TimestampMicros)
                .map(org.apache.avro.Schema.Field::name)
                .collect(Collectors.toSet()));
  }

  @Test
  void shouldRejectWhatCanNeverBeAnItem() {
    Struct invoice = Documents.invoiceOf("1", 1, "x");
    assertRejected(invoices, null, invoice, "the key is no string, or empty");
    assertRejected(invoices, "", invoice, "the key is no string, or empty");
    assertRejected(invoices, "1", "text", "the value is no io.ledgerline.schemas.Invoice");
    assertRejected(
        invoices, "1", Documents.order(1), "the value is no io.ledgerline.schemas.Invoice");
    assertRejected(invoices, "2", invoice, "the key is not that of the record");
    assertRejected(
        invoices, "€".repeat(683), null, "invoice_no takes 2049 bytes, but a key may have 2048");
    assertRejected(
        summaries,
        "1#2010-12-01T08:26:00Z#" + "9".repeat(1_004),
        null,
        "issued_at#invoice_no takes 1025 bytes, but a key may have 1024");
    assertRejected(
        summaries,
        "1#2010-12-01T08:26:01Z#2",
        Documents.summary("1", "2", "x"),
        "the key is not that of the record");
    Schema other = SchemaBuilder.struct().name(Product.SALES_ORDERS.record()).build();
    assertRejected(orders, "1", new Struct(other), "the value lacks a field of its key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#a#b", "a##b", "a#b", "a#b#", "a#b#c#d", "a"})
  void shouldRejectAKeyThatIsNoPlaceInAHistory(String key) {
    assertRejected(summaries, key, null, "the key is no customerId#issuedAt#invoiceNo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"007", "-0", "+1", "1.0", "1e3", " 1", "12345678901"})
  void shouldRejectAKeyThatIsNoNumber(String key) {
    assertRejected(orders, key, null, "the key is no number in decimal");
  }

  @ParameterizedTest
  @CsvSource({
    "9999999999999999999999999999999999.9999, 9999999999999999999999999999999999.9999",
    "-0.0001, -0.0001",
    "0.0000, 0",
    "1200, 1200",
    "1E+125, 1E+125"
  })
  void shouldKeepDecimalsExact(BigDecimal value, BigDecimal expected) {
    assertThat(number(value)).isEqualByComparingTo(expected);
  }

  @Test
  void shouldRejectNumbersThatDynamoDbWouldRefuse() {
    String text = "a number has more digits than the 38 of DynamoDB";
    assertThatThrownBy(() -> number(new BigDecimal("1".repeat(39)))).hasMessage(text);
    assertThatThrownBy(() -> number(new BigDecimal(BigInteger.ONE, -126))).hasMessage(text);
  }

  @Test
  void shouldStopAtAFieldThatItDoesNotKnow() {
    Schema newer =
        SchemaBuilder.struct()
            .name(Product.SALES_ORDERS.record())
            .field("salesOrderId", Schema.INT32_SCHEMA)
            .field("weight", Schema.FLOAT64_SCHEMA)
            .build();
    ItemRows rows = new ItemRows(orders);
    Struct value = new Struct(newer).put("salesOrderId", 1).put("weight", 1.5);
    assertThatThrownBy(() -> rows.add(Documents.record("sales-orders", "1", value, 4)))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessage(
            "topic sales-orders, partition 0, offset 4: field weight is of type FLOAT64, for which"
                + " there is no attribute: a newer sink is needed");
  }

  private static BigDecimal number(BigDecimal value) {
    Schema schema = SchemaBuilder.struct().field("n", Decimal.schema(value.scale())).build();
    RecordFormat format = RecordFormat.of(schema, java.util.Set.of());
    return new BigDecimal(format.attributes(new Struct(schema).put("n", value)).get("n").n());
  }

  private static Map<String, AttributeValue> item(Items items, SinkRecord record) {
    Change change = items.read(record);
    Map<String, AttributeValue> item = items.head(change);
    assertThat(change.bytes()).isEqualTo(ItemSize.of(item));
    return item;
  }

  private static void assertRejected(Items items, Object key, Object value, String message) {
    SinkRecord record = new SinkRecord("t", 0, null, key, null, value, 0);
    assertThatThrownBy(() -> items.read(record))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage(message);
  }

  /** Plain Java values, by which documents can be compared. */
  static Map<String, Object> plain(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> new BigDecimal(value.n());
      case BOOL -> value.bool();
      case NUL -> "NULL";
      case M -> plain(value.m());
      case L -> {
        List<Object> all = new ArrayList<>();
        value.l().forEach(each -> all.add(plain(each)));
        yield all;
      }
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
