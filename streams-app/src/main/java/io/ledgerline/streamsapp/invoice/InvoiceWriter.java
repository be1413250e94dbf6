package io.ledgerline.streamsapp.invoice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Writes an invoice once, from its lines' bytes: the items are copied as they came, and only what
 * has to be summed or compared is read. Reused for many invoices; not thread-safe.
 */
public final class InvoiceWriter {
  /** The shop sells in pounds alone. */
  private static final String CURRENCY = "GBP";

  private static final Schema KINDS = ProductSchemas.INVOICE.getField("kind").schema();

  private final AvroBuffer out = new AvroBuffer(64 * 1024);
  private final AvroBuffer items = new AvroBuffer(64 * 1024);
  private final AvroBuffer origins = new AvroBuffer(256);
  private final AvroCursor cursor = new AvroCursor();
  private final DecimalSum total = new DecimalSum();

  private long unitCount;
  private int originCount;
  private long issuedAt;
  private String customerId;
  private String country;

  /** The invoice as it is to be stored and published; it has at least one line. */
  public WrittenInvoice write(byte[] invoiceNoUtf8, OpenInvoice invoice) {
    String invoiceNo = new String(invoiceNoUtf8, US_ASCII);
    collectItems(invoice);
    collectOrigins(invoice);
    out.clear();
    out.writeRawByte(InvoiceState.FORMAT);
    out.writeString(invoiceNo);
    out.writeLong(KINDS.getEnumOrdinal(kind(invoiceNo).name()));
    final int customerBranch = out.size();
    out.writeNullableString(customerId);
    out.writeString(country);
    out.writeString(CURRENCY);
    out.writeLong(issuedAt);
    out.writeLong(invoice.lineCount());
    out.writeLong(unitCount);
    total.write(out);
    final int headerTo = out.size();
    writeArray(invoice.lineCount(), items);
    final int documentTo = out.size();
    writeArray(originCount, origins);
    Optional<CustomerInvoiceKey> key =
        Optional.ofNullable(customerId)
            .map(c -> new CustomerInvoiceKey(c, Instant.ofEpochMilli(issuedAt), invoiceNo));
    return new WrittenInvoice(out.toByteArray(), customerBranch, headerTo, documentTo, key);
  }

  static InvoiceKind kind(String invoiceNo) {
    return switch (invoiceNo.charAt(0)) {
      case 'C' -> InvoiceKind.CANCELLATION;
      case 'A' -> InvoiceKind.ADJUSTMENT;
      default -> InvoiceKind.SALE;
    };
  }

  private void collectItems(OpenInvoice invoice) {
    items.clear();
    total.clear();
    unitCount = 0;
    for (int i = 0; i < invoice.lineCount(); i++) {
      Line line = invoice.line(i);
      items.writeLong(line.lineNo());
      line.writeItem(items);
      unitCount += line.quantity();
      total.addProduct(line.quantity(), line.bytes(), line.priceFrom(), line.itemTo(), items);
    }
  }

  /** Neighbours with the same origin share one entry, which alone is read. */
  private void collectOrigins(OpenInvoice invoice) {
    origins.clear();
    originCount = 0;
    issuedAt = Long.MAX_VALUE;
    customerId = null;
    country = null;
    int first = 0;
    while (first < invoice.lineCount()) {
      Line line = invoice.line(first);
      int next = first + 1;
      while (next < invoice.lineCount() && invoice.line(next).sameOrigin(line)) {
        next++;
      }
      origins.writeLong(next - first);
      line.writeOrigin(origins);
      originCount++;
      readOrigin(line);
      first = next;
    }
  }

  private void readOrigin(Line line) {
    cursor.reset(line.bytes(), line.originFrom(), line.originTo());
    issuedAt = Math.min(issuedAt, cursor.readLong());
    if (cursor.readPresent()) {
      String lineCustomer = cursor.readString();
      customerId = customerId == null ? lineCustomer : customerId;
    }
    String lineCountry = cursor.readString();
    country = country == null ? lineCountry : country;
  }

  private void writeArray(int count, AvroBuffer entries) {
    out.writeLong(count);
    out.writeAll(entries);
    out.writeLong(0);
  }
}
