package io.ledgerline.localstack.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Lines as another producer's Avro library writes them. */
final class GenericLines {
  static GenericRecord line(Schema schema, String invoiceNo) {
    GenericRecord line = new GenericData.Record(schema);
    line.put("invoiceNo", invoiceNo);
    line.put("lineNo", 1);
    line.put("stockCode", "85123A");
    line.put("description", "SET £1");
    line.put("quantity", 3);
    line.put("unitPrice", ByteBuffer.wrap(new BigDecimal("2.5500").unscaledValue().toByteArray()));
    line.put("issuedAt", Instant.parse("2011-01-04T10:00:00Z").toEpochMilli());
    line.put("customerId", "98765");
    line.put("country", "EIRE");
    line.put("source", "elsewhere");
    line.put("row", 2L);
    return line;
  }

  /** In Confluent's wire format. */
  static byte[] message(Schema schema, int id, String invoiceNo) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    new GenericDatumWriter<GenericRecord>(schema).write(line(schema, invoiceNo), encoder);
    encoder.flush();
    return out.toByteArray();
  }

  private GenericLines() {}
}
