package io.ledgerline.streamsapp.retail;

import io.ledgerline.streamsapp.sales.ProductFigures;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * A line on its way to the product that it sells. In a message: the stock code behind its length in
 * one byte; one byte that says whether the line is there or gone; its place; its description behind
 * its length in two bytes; by how much the product's lines change, in one byte, and its units and
 * its revenue, each behind its length in one byte.
 *
 * @param stockCode in UTF-8
 * @param change what the line sells now, less what it sold before
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record SoldLine(byte[] stockCode, ProductLine line, ProductFigures change) {
  private static final byte GONE = 0;
  private static final byte THERE = 1;

  void writeTo(ByteArrayOutputStream out) {
    byte[] description = line.description();
    out.write(stockCode.length);
    out.writeBytes(stockCode);
    out.write(line.gone() ? GONE : THERE);
    out.writeBytes(line.place().bytes());
    out.write(description.length >> Byte.SIZE);
    out.write(description.length);
    out.writeBytes(description);
    out.write((int) change.lines());
    write(BigInteger.valueOf(change.units()), out);
    write(change.revenue(), out);
  }

  private static void write(BigInteger number, ByteArrayOutputStream out) {
    byte[] bytes = number.toByteArray();
    out.write(bytes.length);
    out.writeBytes(bytes);
  }

  /**
   * @throws IllegalStateException if the message holds what we do not write
   */
  public static void readAll(byte[] message, Consumer<SoldLine> lines) {
    ByteBuffer in = ByteBuffer.wrap(message);
    while (in.hasRemaining()) {
      byte[] stockCode = bytes(in, Byte.toUnsignedInt(in.get()));
      byte kind = in.get();
      if (kind != GONE && kind != THERE) {
        throw new IllegalStateException("A product's line is of the unknown kind " + kind);
      }
      LinePlace place = LinePlace.at(message, in.position());
      in.position(in.position() + place.length());
      byte[] description = bytes(in, Short.toUnsignedInt(in.getShort()));
      ProductLine line = new ProductLine(kind == GONE, place, description);
      lines.accept(new SoldLine(stockCode, line, change(in)));
    }
  }

  private static ProductFigures change(ByteBuffer in) {
    long lines = in.get();
    long units = number(in).longValueExact();
    return new ProductFigures(lines, units, number(in));
  }

  private static BigInteger number(ByteBuffer in) {
    return new BigInteger(bytes(in, Byte.toUnsignedInt(in.get())));
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
