package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.LineChange;
import java.util.function.BiConsumer;

/** Tells the products of the lines that have changed. Not thread-safe. */
public final class ProductLineWriter {
  private static final byte[] NONE = {};

  private final AvroCursor cursor = new AvroCursor();

  /**
   * Writes nothing if nothing that a product is made of has changed.
   *
   * @param messages takes each message (see {@link ProductLine}) behind its product's stock code;
   *     both are arrays of their own
   */
  public void write(byte[] invoiceNo, LineChange change, BiConsumer<byte[], byte[]> messages) {
    SoldProduct now = SoldProduct.of(change.now().line(), cursor);
    int lineNo = change.now().line().lineNo();
    if (change.before() != null) {
      SoldProduct before = SoldProduct.of(change.before().line(), cursor);
      if (!now.samePlace(before)) {
        LinePlace place = LinePlace.of(before.issuedAtMs(), invoiceNo, lineNo);
        messages.accept(before.stockCode(), new ProductLine(true, place, NONE).message());
      } else if (now.sameDescription(before)) {
        return;
      }
    }
    LinePlace place = LinePlace.of(now.issuedAtMs(), invoiceNo, lineNo);
    messages.accept(now.stockCode(), new ProductLine(false, place, now.description()).message());
  }
}
