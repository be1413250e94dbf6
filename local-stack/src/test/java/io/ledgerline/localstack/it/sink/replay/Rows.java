package io.ledgerline.localstack.it.sink.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Messages of products in Confluent's wire format, as another producer might write them. */
final class Rows {
  private static final long ISSUED_AT = Instant.parse("2011-01-04T10:00:00Z").toEpochMilli();

  static byte[] currency(Schema schema, int id, int currencyId, String name) throws IOException {
    GenericRecord row = new GenericData.Record(schema);
    row.put("currency_id", currencyId);
    row.put("currency_code", "XXX");
    row.put("currency_name", name);
    row.put("deleted", false);
    return message(row, id);
  }

  static byte[] invoice(Schema schema, int id, String invoiceNo) throws IOException {
    GenericRecord invoice = new GenericData.Record(schema);
    invoice.put("invoiceNo", invoiceNo);
    invoice.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "SALE"));
    invoice.put("country", "EIRE");
    invoice.put("currency", "GBP");
    invoice.put("issuedAt", ISSUED_AT);
    invoice.put("lineCount", 0);
    invoice.put("unitCount", 0L);
    invoice.put("total", money("0.0000"));
    invoice.put("items", List.of());
    return message(invoice, id);
  }

  static byte[] line(Schema schema, int id, String invoiceNo) throws IOException {
    GenericRecord line = new GenericData.Record(schema);
    line.put("invoiceNo", invoiceNo);
    line.put("lineNo", 1);
    line.put("stockCode", "85123A");
    line.put("quantity", 3);
    line.put("unitPrice", money("2.5500"));
    line.put("issuedAt", ISSUED_AT);
    line.put("country", "EIRE");
    line.put("source", "elsewhere");
    line.put("row", 2L);
    return message(line, id);
  }

  private static ByteBuffer money(String amount) {
    return ByteBuffer.wrap(new BigDecimal(amount).unscaledValue().toByteArray());
  }

  private static byte[] message(GenericRecord record, int id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private Rows() {}
}
