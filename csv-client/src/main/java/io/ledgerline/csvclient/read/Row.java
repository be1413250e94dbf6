package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.InvoiceLine;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a row of a file turned out to be. */
public sealed interface Row {
  /** An invoice line that breaks no rule. */
  record Line(InvoiceLine line) implements Row {}

  /**
   * No invoice line.
   *
   * @param file the source's name
   * @param row 1-based line of the file at which the row begins
   * @param invoiceNo the row's invoice number, if that much could be read
   * @param cause one short sentence
   * @param bytes the row as it stands in the file, without its line end
   */
  record Reject(String file, long row, Optional<String> invoiceNo, String cause, ByteBuffer bytes)
      implements Row {
    /** For people: file:row: cause. */
    @Override
    public String toString() {
      return file + ":" + row + ": " + cause;
    }
  }
}
