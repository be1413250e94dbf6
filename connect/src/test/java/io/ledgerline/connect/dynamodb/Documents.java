package io.ledgerline.connect.dynamodb;

import io.apicurio.registry.utils.converter.avro.AvroData;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** Documents as they come out of the converter. */
final class Documents {
  static final Instant ISSUED_AT = Instant.parse("2010-12-01T08:26:00Z");
  private static final AvroData CONVERTER = new AvroData(100);

  static SinkRecord record(String topic, String key, Object value, long offset) {
    return new SinkRecord(topic, 0, null, key, null, value, offset);
  }

  static SinkRecord invoice(String invoiceNo, int lines, long offset) {
    return record("invoices", invoiceNo, invoiceOf(invoiceNo, lines, "A LINE"), offset);
  }

  static Struct invoiceOf(String invoiceNo, int lines, String description) {
    Schema schema = Schemas.of("io.ledgerline.schemas.Invoice");
    Schema line = schema.getField("items").schema().getElementType();
    return struct(
        new GenericRecordBuilder(header(schema, invoiceNo, lines))
            .set("customerId", null)
            .set(
                "items",
                IntStream.rangeClosed(1, lines)
                    .mapToObj(number -> line(line, number, description))
                    .toList())
            .build());
  }

  static Struct summary(String customerId, String invoiceNo, String country) {
    Schema schema = Schemas.of("io.ledgerline.schemas.InvoiceSummary");
    return struct(
        new GenericRecordBuilder(header(schema, invoiceNo, 2))
            .set("customerId", customerId)
            .set("country", country)
            .build());
  }

  /** Without anything that it refers to but its member of staff. */
  static Struct order(int id) {
    Schema schema = Schemas.of("io.ledgerline.schemas.SalesOrder");
    Schema staff = schema.getField("staff").schema().getTypes().get(1);
    return struct(
        new GenericRecordBuilder(schema)
            .set("salesOrderId", id)
            .set("createdAt", 1_667_485_251_563_001L)
            .set("lastUpdated", -1L)
            .set("staffId", 7)
            .set(
                "staff",
                new GenericRecordBuilder(staff)
                    .set("staffId", 7)
                    .set("firstName", "Søren")
                    .set("lastName", "K")
                    .set("emailAddress", "s@k.dk")
                    .set("department", null)
                    .build())
            .set("counterpartyId", 8)
            .set("designId", 9)
            .set("unitsSold", 3)
            .set("unitPrice", decimal("3.94"))
            .set("amount", decimal("11.82"))
            .set("currencyId", 2)
            .set("agreedDeliveryDate", 19_299)
            .set("agreedPaymentDate", -1)
            .set("agreedDeliveryLocationId", 4)
            .build());
  }

  private static GenericData.Record header(Schema schema, String invoiceNo, int lines) {
    GenericData.Record header = new GenericData.Record(schema);
    header.put("invoiceNo", invoiceNo);
    header.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "SALE"));
    header.put("country", "United Kingdom");
    header.put("currency", "GBP");
    header.put("issuedAt", ISSUED_AT.toEpochMilli());
    header.put("lineCount", lines);
    header.put("unitCount", 6L * lines);
    header.put("total", decimal("139.1200"));
    if (schema.getField("items") != null) {
      header.put("items", List.of());
    } else {
      header.put("customerId", "");
    }
    return header;
  }

  private static GenericRecord line(Schema schema, int number, String description) {
    return new GenericRecordBuilder(schema)
        .set("lineNo", number)
        .set("stockCode", "85123A")
        .set("description", description)
        .set("quantity", -6)
        .set("unitPrice", decimal("2.5500"))
        .set("amount", decimal("-15.3000"))
        .build();
  }

  private static ByteBuffer decimal(String text) {
    return ByteBuffer.wrap(new BigDecimal(text).unscaledValue().toByteArray());
  }

  private static Struct struct(GenericRecord record) {
    return (Struct) CONVERTER.toConnectData(record.getSchema(), record).value();
  }

  private Documents() {}
}
