package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.invoice.BusinessTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * How products are stored: the row of dim_product as it is sent, and behind it the places that it
 * is taken from. Not thread-safe.
 */
public final class ProductCodec {
  private static final byte[] NO_PLACE = {};

  private final byte[] frame;
  private final BusinessTime time;
  private final AvroBuffer out = new AvroBuffer(256);
  private final AvroCursor cursor = new AvroCursor();

  /**
   * @param frame what stands before each DimProduct
   * @param zone in which the row has its dates
   */
  public ProductCodec(byte[] frame, ZoneId zone) {
    this.frame = frame.clone();
    this.time = new BusinessTime(zone);
  }

  /**
   * @param product one that was live once
   */
  public byte[] encode(byte[] stockCode, Product product) {
    out.clear();
    out.writeRaw(frame, 0, frame.length);
    writeBytes(stockCode);
    if (product.description().length == 0) {
      out.writeLong(0);
    } else {
      out.writeLong(1);
      writeBytes(product.description());
    }
    out.writeLong(time.epochDay(product.first().issuedAtMs()));
    out.writeLong(time.epochDay(product.last().issuedAtMs()));
    out.writeRawByte(product.isLive() ? 0 : 1);
    writeBytes(product.first().bytes());
    writeBytes(product.last().bytes());
    writeBytes(product.described() == null ? NO_PLACE : product.described().bytes());
    return out.toByteArray();
  }

  public Product decode(byte[] stored) {
    cursor.reset(stored, WireFormat.HEADER_SIZE, stored.length);
    cursor.skipBytes();
    byte[] description = cursor.readPresent() ? readBytes(stored) : NO_PLACE;
    cursor.readInt();
    cursor.readInt();
    boolean live = cursor.readLong() == 0;
    LinePlace first = new LinePlace(readBytes(stored));
    LinePlace last = new LinePlace(readBytes(stored));
    byte[] described = readBytes(stored);
    return new Product(
        first, last, described.length == 0 ? null : new LinePlace(described), description, live);
  }

  /** The row alone, as it is sent. */
  public byte[] row(byte[] stored) {
    cursor.reset(stored, WireFormat.HEADER_SIZE, stored.length);
    cursor.skipBytes();
    if (cursor.readPresent()) {
      cursor.skipBytes();
    }
    cursor.readInt();
    cursor.readInt();
    return Arrays.copyOf(stored, cursor.position() + 1);
  }

  private void writeBytes(byte[] bytes) {
    out.writeLong(bytes.length);
    out.writeRaw(bytes, 0, bytes.length);
  }

  private byte[] readBytes(byte[] stored) {
    int length = cursor.skipBytes();
    return Arrays.copyOfRange(stored, cursor.position() - length, cursor.position());
  }
}
