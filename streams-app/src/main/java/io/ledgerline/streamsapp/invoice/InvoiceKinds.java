package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.ProductSchemas;
import org.apache.avro.Schema;

/** What an invoice is, by the first letter of its number. */
public final class InvoiceKinds {
  private static final Schema SYMBOLS = ProductSchemas.INVOICE.getField("kind").schema();
  private static final int SALE = code(InvoiceKind.SALE);
  private static final int CANCELLATION = code(InvoiceKind.CANCELLATION);
  private static final int ADJUSTMENT = code(InvoiceKind.ADJUSTMENT);

  /** The kind as Avro encodes it: its place among sales, cancellations and adjustments. */
  public static int code(byte[] invoiceNo) {
    return switch (invoiceNo[0]) {
      case 'C' -> CANCELLATION;
      case 'A' -> ADJUSTMENT;
      default -> SALE;
    };
  }

  /** The kind that Avro encodes so. */
  public static InvoiceKind of(int code) {
    return code == SALE
        ? InvoiceKind.SALE
        : InvoiceKind.valueOf(SYMBOLS.getEnumSymbols().get(code));
  }

  private static int code(InvoiceKind kind) {
    return SYMBOLS.getEnumOrdinal(kind.name());
  }

  private InvoiceKinds() {}
}
