package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.wire.GeneratedRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;

/** Reads the document of a stored invoice by Avro's own reader. */
public final class StoredDocument {
  public static Invoice of(byte[] state) {
    InvoiceState.refuseOtherFormats(state);
    try {
      return GeneratedRecords.<Invoice>reader(ProductSchemas.INVOICE, Invoice.getClassSchema())
          .read(null, DecoderFactory.get().binaryDecoder(state, 1, state.length - 1, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredDocument() {}
}
