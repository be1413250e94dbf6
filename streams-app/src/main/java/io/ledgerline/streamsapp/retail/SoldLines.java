package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.LineChange;
import java.util.function.Consumer;

/** Tells the products of the lines that have changed. Not thread-safe. */
public final class SoldLines {
  private static final byte[] NONE = {};

  private final AvroCursor cursor = new AvroCursor();

  /**
   * Tells nothing if nothing that a product is made of has changed.
   *
   * @param lines takes what is told, its arrays its own
   */
  public void of(byte[] invoiceNo, LineChange change, Consumer<SoldLine> lines) {
    SoldProduct now = SoldProduct.of(change.now().line(), cursor);
    int lineNo = change.now().line().lineNo();
    if (change.before() != null) {
      SoldProduct before = SoldProduct.of(change.before().line(), cursor);
      if (!now.samePlace(before)) {
        LinePlace place = LinePlace.of(before.issuedAtMs(), invoiceNo, lineNo);
        lines.accept(new SoldLine(before.stockCode(), new ProductLine(true, place, NONE)));
      } else if (now.sameDescription(before)) {
        return;
      }
    }
    LinePlace place = LinePlace.of(now.issuedAtMs(), invoiceNo, lineNo);
    lines.accept(new SoldLine(now.stockCode(), new ProductLine(false, place, now.description())));
  }
}
