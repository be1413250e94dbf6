package io.ledgerline.streamsapp.sales;

import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.InvoiceKinds;
import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What was sold in a period, as far as one partition knows: figures of partitions add up.
 *
 * @param invoices that have a line in the period
 * @param units signed, over all kinds of invoices
 * @param sales net amount of sales, in ten-thousandths
 * @param cancellations likewise, of cancellations
 * @param adjustments likewise, of adjustments
 */
public record SalesFigures(
    long invoices,
    long lines,
    long units,
    BigInteger sales,
    BigInteger cancellations,
    BigInteger adjustments) {
  public static final SalesFigures NONE =
      new SalesFigures(0, 0, 0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

  /** Decimals of amounts. */
  public static final int SCALE = 4;

  static SalesFigures ofInvoices(int count) {
    return new SalesFigures(count, 0, 0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
  }

  /** Of one whole invoice. */
  public static SalesFigures of(byte[] invoiceNo, InvoiceTotal total) {
    BigInteger[] amounts = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
    amounts[InvoiceKinds.code(invoiceNo)] = total.tenThousandths();
    return new SalesFigures(1, total.lines(), total.units(), amounts[0], amounts[1], amounts[2]);
  }

  public SalesFigures plus(SalesFigures other) {
    return new SalesFigures(
        invoices + other.invoices,
        lines + other.lines,
        units + other.units,
        sales.add(other.sales),
        cancellations.add(other.cancellations),
        adjustments.add(other.adjustments));
  }

  /** What takes these out again. */
  public SalesFigures negated() {
    return new SalesFigures(
        -invoices, -lines, -units, sales.negate(), cancellations.negate(), adjustments.negate());
  }

  /** Whether no line is left: then all other figures are 0, too. */
  public boolean isEmpty() {
    return lines == 0 && invoices == 0;
  }

  /** Over all kinds, in ten-thousandths. */
  public BigInteger net() {
    return sales.add(cancellations).add(adjustments);
  }

  /** An amount of money out of what it is kept as. */
  public static BigDecimal decimal(BigInteger tenThousandths) {
    return new BigDecimal(tenThousandths, SCALE);
  }

  public byte[] toBytes() {
    AvroBuffer out = new AvroBuffer(64);
    out.writeLong(invoices);
    out.writeLong(lines);
    out.writeLong(units);
    out.writeDecimal(sales);
    out.writeDecimal(cancellations);
    out.writeDecimal(adjustments);
    return out.toByteArray();
  }

  public static SalesFigures of(byte[] stored) {
    AvroCursor in = new AvroCursor();
    in.reset(stored, 0, stored.length);
    return new SalesFigures(
        in.readLong(),
        in.readLong(),
        in.readLong(),
        amount(in, stored),
        amount(in, stored),
        amount(in, stored));
  }

  private static BigInteger amount(AvroCursor in, byte[] stored) {
    int length = in.skipBytes();
    return new BigInteger(stored, in.position() - length, length);
  }
}
