package io.ledgerline.streamsapp.retail;

import io.ledgerline.schemas.wire.AvroBuffer;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.schemas.wire.WireFormat;
import java.util.Arrays;

/**
 * How customers are stored: the row of dim_customer as it is sent, and behind it what of the first
 * and the last invoice it is taken from. Not thread-safe.
 */
public final class CustomerCodec {
  private final byte[] frame;
  private final AvroBuffer out = new AvroBuffer(128);
  private final AvroCursor cursor = new AvroCursor();

  /**
   * @param frame what stands before each DimCustomer
   */
  public CustomerCodec(byte[] frame) {
    this.frame = frame.clone();
  }

  public byte[] encode(String customerId, Customer customer) {
    out.clear();
    out.writeRaw(frame, 0, frame.length);
    out.writeString(customerId);
    out.writeString(customer.last().country());
    out.writeLong(customer.first().epochDay());
    out.writeLong(customer.last().epochDay());
    out.writeRawByte(customer.deleted() ? 1 : 0);
    out.writeString(customer.first().key());
    out.writeString(customer.first().country());
    out.writeString(customer.last().key());
    return out.toByteArray();
  }

  public Customer decode(byte[] stored) {
    cursor.reset(stored, WireFormat.HEADER_SIZE, stored.length);
    cursor.skipBytes();
    String country = cursor.readString();
    int firstDay = cursor.readInt();
    int lastDay = cursor.readInt();
    boolean deleted = cursor.readLong() != 0;
    HistoryEntry first = new HistoryEntry(cursor.readString(), cursor.readString(), firstDay);
    return new Customer(first, new HistoryEntry(cursor.readString(), country, lastDay), deleted);
  }

  /** The row alone, as it is sent. */
  public byte[] row(byte[] stored) {
    cursor.reset(stored, WireFormat.HEADER_SIZE, stored.length);
    cursor.skipBytes();
    cursor.skipBytes();
    cursor.readInt();
    cursor.readInt();
    return Arrays.copyOf(stored, cursor.position() + 1);
  }
}
