package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.avro.Schema;

/** Lines and messages for tests. */
public final class Lines {
  public static final int LINE_SCHEMA_ID = 7;
  public static final Instant DAY_ONE = Instant.parse("2010-12-01T08:26:00Z");

  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  public static final InvoiceTopology.Frames FRAMES =
      new InvoiceTopology.Frames(frame(8), frame(9), frame(10), frame(11), frame(12));

  private static final Map<Integer, Schema> REGISTRY =
      Map.of(LINE_SCHEMA_ID, ProductSchemas.INVOICE_LINE, 8, ProductSchemas.INVOICE);

  public static InvoiceLine.Builder line(String invoiceNo, int lineNo) {
    return InvoiceLine.newBuilder()
        .setInvoiceNo(invoiceNo)
        .setLineNo(lineNo)
        .setStockCode("85123A")
        .setDescription("WHITE HANGING HEART T-LIGHT HOLDER")
        .setQuantity(6)
        .setUnitPrice(new BigDecimal("2.5500"))
        .setIssuedAt(DAY_ONE)
        .setCustomerId("17850")
        .setCountry("United Kingdom")
        .setSource("test.csv")
        .setRow(lineNo + 1);
  }

  public static byte[] message(InvoiceLine line) {
    return new InvoiceLineEncoder(frame(LINE_SCHEMA_ID)).encode(line);
  }

  public static byte[] key(String invoiceNo) {
    return invoiceNo.getBytes(UTF_8);
  }

  public static byte[] frame(int schemaId) {
    return new byte[] {0, 0, 0, 0, (byte) schemaId};
  }

  /** A decoder over a registry that knows two schemas. */
  public static LineDecoder decoder() {
    return new LineDecoder(
        LINE_SCHEMA_ID,
        message -> {
          Schema schema = REGISTRY.get(WireFormat.schemaId(message));
          if (schema == null) {
            throw new MalformedRecordException("schema id is unknown");
          }
          return schema;
        });
  }

  private Lines() {}
}
