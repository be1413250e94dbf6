package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import io.ledgerline.streamsapp.invoice.LineFactWriter;
import io.ledgerline.streamsapp.invoice.LineRecordId;
import io.ledgerline.streamsapp.invoice.LineVersion;
import java.time.ZoneId;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.KeyQuery;

/**
 * Looks versions of invoice lines up. The version that a line is in now is made of the stored
 * invoice; only those that were replaced are kept as rows.
 */
final class InvoiceLineQueries {
  private static final byte[] ANY_FRAME = new byte[WireFormat.HEADER_SIZE];

  private final Stores stores;
  private final ZoneId businessZone;

  InvoiceLineQueries(Stores stores, ZoneId businessZone) {
    this.stores = stores;
    this.businessZone = businessZone;
  }

  /** The row of fact_invoice_line. */
  Answer<GenericRecord> row(LineRecordId id) {
    Bytes invoiceNo = Bytes.wrap(id.invoiceNo().getBytes(UTF_8));
    return stores
        .ask(
            StoreNames.INVOICES,
            KeyPlace.of(invoiceNo.get()),
            KeyQuery.<Bytes, byte[]>withKey(invoiceNo))
        .flatMap(state -> inInvoice(id, invoiceNo, state));
  }

  private Answer<GenericRecord> inInvoice(LineRecordId id, Bytes invoiceNo, byte[] state) {
    return InvoiceState.open(state)
        .find(id.lineNo())
        .filter(current -> current.version() == id.version())
        .map(current -> current(invoiceNo, current))
        .orElseGet(() -> former(id, invoiceNo));
  }

  private Answer<GenericRecord> current(Bytes invoiceNo, LineVersion version) {
    LineFactWriter writer = new LineFactWriter(ANY_FRAME, businessZone);
    return new Answer.Found<>(read(writer.write(invoiceNo.get(), version).row()));
  }

  private Answer<GenericRecord> former(LineRecordId id, Bytes invoiceNo) {
    return stores
        .ask(
            StoreNames.FORMER_LINES,
            // Where the invoice lies.
            KeyPlace.of(invoiceNo.get()),
            KeyQuery.<String, byte[]>withKey(id.text()))
        .map(InvoiceLineQueries::read);
  }

  private static GenericRecord read(byte[] row) {
    return StoredRecords.read(ProductSchemas.FACT_INVOICE_LINE, row);
  }
}
