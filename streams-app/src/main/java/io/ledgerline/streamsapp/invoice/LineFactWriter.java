package io.ledgerline.streamsapp.invoice;

import static io.ledgerline.schemas.rules.InvoiceLineRules.SEPARATOR;

import io.ledgerline.schemas.Operation;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import java.time.ZoneId;

/**
 * Writes a version of a line as a row of fact_invoice_line. What the row says as the line does is
 * copied as bytes, which the order of FactInvoiceLine's fields is made for. Not thread-safe.
 */
public final class LineFactWriter {
  private static final int INSERT = code(Operation.INSERT);
  private static final int UPDATE = code(Operation.UPDATE);
  private static final int MICROS = 1_000;

  private final byte[] frame;
  private final BusinessTime time;
  private final AvroBuffer id = new AvroBuffer(32);
  private final AvroBuffer out = new AvroBuffer(256);
  private final AvroCursor cursor = new AvroCursor();
  private final DecimalSum amount = new DecimalSum();

  /**
   * @param frame what stands before each record
   * @param zone in which the row has date and time
   */
  public LineFactWriter(byte[] frame, ZoneId zone) {
    this.frame = frame.clone();
    this.time = new BusinessTime(zone);
  }

  /** The row and its key, each in an array of its own. */
  public LineFact write(byte[] invoiceNo, LineVersion version) {
    Line line = version.line();
    writeId(invoiceNo, line.lineNo(), version.version());
    out.clear();
    out.writeRaw(frame, 0, frame.length);
    out.writeLong(id.size());
    out.writeAll(id);
    out.writeLong(invoiceNo.length);
    out.writeRaw(invoiceNo, 0, invoiceNo.length);
    out.writeLong(line.lineNo());
    out.writeLong(version.version());
    out.writeLong(version.version() == 1 ? INSERT : UPDATE);
    out.writeLong(InvoiceKinds.code(invoiceNo));
    writeContent(line);
    out.writeLong(version.recordedAtMs() * MICROS);
    return new LineFact(id.toByteArray(), out.toByteArray());
  }

  private void writeContent(Line line) {
    cursor.reset(line.bytes(), line.itemFrom(), line.itemTo());
    cursor.skipBytes();
    out.writeRaw(line.bytes(), line.itemFrom(), cursor.position());
    if (cursor.readPresent()) {
      cursor.skipBytes();
    }
    final int quantityFrom = cursor.position();
    cursor.reset(line.bytes(), line.originFrom(), line.originTo());
    long issuedAt = cursor.readLong();
    out.writeRaw(line.bytes(), cursor.position(), line.originTo());
    out.writeLong(time.epochDay(issuedAt));
    out.writeLong(time.microOfDay(issuedAt));
    out.writeRaw(line.bytes(), quantityFrom, line.itemTo());
    amount.clear();
    amount.addProduct(line.quantity(), line.bytes(), line.priceFrom(), line.itemTo(), out);
  }

  private void writeId(byte[] invoiceNo, int lineNo, int version) {
    id.clear();
    id.writeRaw(invoiceNo, 0, invoiceNo.length);
    id.writeRawByte(SEPARATOR);
    writeDigits(lineNo);
    id.writeRawByte(SEPARATOR);
    writeDigits(version);
  }

  private void writeDigits(int number) {
    if (number >= 10) {
      writeDigits(number / 10);
    }
    id.writeRawByte('0' + number % 10);
  }

  private static int code(Operation operation) {
    return ProductSchemas.FACT_INVOICE_LINE
        .getField("operation")
        .schema()
        .getEnumOrdinal(operation.name());
  }
}
