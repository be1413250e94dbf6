package io.ledgerline.streamsapp.sales;

import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.AmountSum;
import io.ledgerline.streamsapp.invoice.Line;
import java.math.BigInteger;

/**
 * What was sold of a product, over all kinds of invoices: what was cancelled is not sold.
 *
 * @param revenue net amount, in ten-thousandths
 */
public record ProductFigures(long lines, long units, BigInteger revenue) {
  public static final ProductFigures NONE = new ProductFigures(0, 0, BigInteger.ZERO);

  /** Of one line. */
  public static ProductFigures of(Line line) {
    AmountSum amount = new AmountSum();
    amount.add(line.quantity(), line);
    return new ProductFigures(1, line.quantity(), amount.sum());
  }

  public ProductFigures plus(ProductFigures other) {
    return new ProductFigures(lines + other.lines, units + other.units, revenue.add(other.revenue));
  }

  public ProductFigures minus(ProductFigures other) {
    return new ProductFigures(
        lines - other.lines, units - other.units, revenue.subtract(other.revenue));
  }

  /** Whether no line is left: then all other figures are 0, too. */
  public boolean isEmpty() {
    return lines == 0;
  }

  public byte[] toBytes() {
    AvroBuffer out = new AvroBuffer(32);
    out.writeLong(lines);
    out.writeLong(units);
    out.writeDecimal(revenue);
    return out.toByteArray();
  }

  public static ProductFigures of(byte[] stored) {
    AvroCursor in = new AvroCursor();
    in.reset(stored, 0, stored.length);
    long lines = in.readLong();
    long units = in.readLong();
    int length = in.skipBytes();
    return new ProductFigures(lines, units, new BigInteger(stored, in.position() - length, length));
  }
}
