package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.invoice.BusinessTime;

/**
 * What a row of a purchase history tells of its customer.
 *
 * @param key see CustomerInvoiceKey: later rows of one customer have greater keys
 * @param country of the invoice
 * @param epochDay of the invoice, in the business zone
 */
public record HistoryEntry(String key, String country, int epochDay) {
  /**
   * @param summary an InvoiceSummary in the wire format
   */
  public static HistoryEntry read(String key, byte[] summary, BusinessTime time) {
    AvroCursor cursor = new AvroCursor();
    cursor.reset(summary, WireFormat.HEADER_SIZE, summary.length);
    cursor.skipBytes();
    cursor.readInt();
    cursor.skipBytes();
    String country = cursor.readString();
    cursor.skipBytes();
    return new HistoryEntry(key, country, time.epochDay(cursor.readLong()));
  }
}
