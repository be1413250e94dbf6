package io.ledgerline.schemas.wire;

import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Encodes an {@link InvoiceLine} as Avro's own writer does, several times as fast: no schema walk,
 * no conversion objects. A test holds the two against each other.
 */
public final class InvoiceLineEncoder {
  private static final int MAX_LONG_BITS = 63;

  private final AvroBuffer buffer = new AvroBuffer(256);
  private final byte[] header;

  /**
   * @param header what to put before each record, see {@link FrameHeader}; empty for none
   */
  public InvoiceLineEncoder(byte[] header) {
    this.header = header.clone();
  }

  /** The framed record, in an array of its own. */
  public byte[] encode(InvoiceLine line) {
    buffer.clear();
    buffer.writeRaw(header, 0, header.length);
    buffer.writeString(line.getInvoiceNo());
    buffer.writeLong(line.getLineNo());
    buffer.writeString(line.getStockCode());
    buffer.writeNullableString(line.getDescription());
    buffer.writeLong(line.getQuantity());
    writePrice(line.getUnitPrice());
    buffer.writeLong(line.getIssuedAt().toEpochMilli());
    buffer.writeNullableString(line.getCustomerId());
    buffer.writeString(line.getCountry());
    buffer.writeString(line.getSource());
    buffer.writeLong(line.getRow());
    return buffer.toByteArray();
  }

  private void writePrice(BigDecimal price) {
    BigInteger unscaled = price.setScale(4).unscaledValue();
    if (unscaled.bitLength() <= MAX_LONG_BITS) {
      buffer.writeDecimal(unscaled.longValue());
    } else {
      buffer.writeDecimal(unscaled);
    }
  }
}
