package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.Line;
import io.ledgerline.streamsapp.invoice.LineChange;
import io.ledgerline.streamsapp.sales.ProductFigures;
import java.util.function.Consumer;

/** Tells the products of the lines that have changed. Not thread-safe. */
public final class SoldLines {
  private static final byte[] NONE = {};

  private final AvroCursor cursor = new AvroCursor();

  /**
   * Tells nothing if nothing has changed that a product or its figures are made of.
   *
   * @param lines takes what is told, its arrays its own
   */
  public void of(byte[] invoiceNo, LineChange change, Consumer<SoldLine> lines) {
    Line line = change.now().line();
    SoldProduct now = SoldProduct.of(line, cursor);
    ProductFigures figures = ProductFigures.of(line);
    if (change.before() != null) {
      SoldProduct before = SoldProduct.of(change.before().line(), cursor);
      ProductFigures former = ProductFigures.of(change.before().line());
      if (!now.samePlace(before)) {
        LinePlace place = LinePlace.of(before.issuedAtMs(), invoiceNo, line.lineNo());
        lines.accept(
            new SoldLine(
                before.stockCode(),
                new ProductLine(true, place, NONE),
                ProductFigures.NONE.minus(former)));
      } else if (now.sameDescription(before) && figures.equals(former)) {
        return;
      } else {
        figures = figures.minus(former);
      }
    }
    LinePlace place = LinePlace.of(now.issuedAtMs(), invoiceNo, line.lineNo());
    lines.accept(
        new SoldLine(now.stockCode(), new ProductLine(false, place, now.description()), figures));
  }
}
