package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.invoice.LineRecordId;
import java.time.ZoneId;
import org.apache.avro.generic.GenericRecord;

/** Looks rows of all of the warehouse's tables up. */
public final class TableQueries {
  private final StarQueries rows;
  private final InvoiceLineQueries lines;

  /**
   * @param businessZone in which lines have their date and time
   */
  public TableQueries(Stores stores, ZoneId businessZone) {
    this.rows = new StarQueries(stores);
    this.lines = new InvoiceLineQueries(stores, businessZone);
  }

  /**
   * @param storeKey as the table names it
   */
  public Answer<GenericRecord> row(StarTable table, String storeKey) {
    return table.equals(StarTable.FACT_INVOICE_LINE)
        ? lines.row(LineRecordId.parse(storeKey).orElseThrow())
        : rows.row(table, storeKey);
  }
}
