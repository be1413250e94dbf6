package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.KeyQuery;

/** Looks invoices up by number. */
public final class InvoiceQueries {
  private final Stores stores;

  public InvoiceQueries(Stores stores) {
    this.stores = stores;
  }

  /** What is stored of it, see {@link InvoiceState}. */
  public Answer<byte[]> state(String invoiceNo) {
    Bytes key = Bytes.wrap(invoiceNo.getBytes(UTF_8));
    return stores.ask(
        StoreNames.INVOICES, KeyPlace.of(key.get()), KeyQuery.<Bytes, byte[]>withKey(key));
  }
}
