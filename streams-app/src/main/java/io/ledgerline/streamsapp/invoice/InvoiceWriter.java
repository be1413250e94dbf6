package io.ledgerline.streamsapp.invoice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes an invoice once, from its lines' bytes: the items are copied as they came, and only what
 * has to be summed or compared is read. Reused for many invoices; not thread-safe.
 */
public final class InvoiceWriter {
  /** The shop sells in pounds alone. */
  private static final String CURRENCY = "GBP";

  private final AvroBuffer out = new AvroBuffer(64 * 1024);
  private final AvroBuffer items = new AvroBuffer(64 * 1024);
  private final AvroBuffer origins = new AvroBuffer(256);
  private final AvroBuffer versions = new AvroBuffer(256);
  private final AvroCursor cursor = new AvroCursor();
  private final DecimalSum total = new DecimalSum();

  private long unitCount;
  private int originCount;
  private int versionCount;
  private long issuedAt;
  private String customerId;
  private String country;

  /** The invoice as it is to be stored and published; it has at least one line. */
  public WrittenInvoice write(byte[] invoiceNoUtf8, OpenInvoice invoice) {
    String invoiceNo = new String(invoiceNoUtf8, US_ASCII);
    collectItems(invoice);
    collectOrigins(invoice);
    collectVersions(invoice);
    out.clear();
    out.writeRawByte(InvoiceState.FORMAT);
    out.writeString(invoiceNo);
    out.writeLong(InvoiceKinds.code(invoiceNoUtf8));
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
    writeArray(versionCount, versions);
    Optional<CustomerInvoiceKey> key =
        Optional.ofNullable(customerId)
            .map(c -> new CustomerInvoiceKey(c, Instant.ofEpochMilli(issuedAt), invoiceNo));
    return new WrittenInvoice(
        out.toByteArray(),
        customerBranch,
        headerTo,
        documentTo,
        key,
        new InvoiceTotal(issuedAt, invoice.lineCount(), unitCount, total.value()));
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

  /** Neighbours in the same version of the same time share one entry. */
  private void collectVersions(OpenInvoice invoice) {
    versions.clear();
    versionCount = 0;
    int first = 0;
    while (first < invoice.lineCount()) {
      LineVersion version = invoice.version(first);
      int next = first + 1;
      while (next < invoice.lineCount()
          && invoice.version(next).version() == version.version()
          && invoice.version(next).recordedAtMs() == version.recordedAtMs()) {
        next++;
      }
      versions.writeLong(next - first);
      versions.writeLong(version.version());
      versions.writeLong(version.recordedAtMs());
      versionCount++;
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
