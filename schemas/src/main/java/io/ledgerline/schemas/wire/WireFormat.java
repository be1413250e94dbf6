package io.ledgerline.schemas.wire;

import java.nio.ByteBuffer;

/**
 * Confluent's wire format: a zero byte, the schema's id in four bytes, Avro's binary encoding.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Wire
 *     format</a>
 */
public final class WireFormat {
  /** Length of what stands before the Avro encoding, in bytes. */
  public static final int HEADER_SIZE = 5;

  private static final byte MAGIC = 0;

  /**
   * @throws MalformedRecordException if the message is too short or its first byte is another
   */
  public static int schemaId(byte[] message) {
    if (message.length < HEADER_SIZE) {
      throw new MalformedRecordException(
          "a message of " + message.length + " bytes is too short for the wire format");
    }
    if (message[0] != MAGIC) {
      throw new MalformedRecordException("the first byte is " + message[0] + ", not 0");
    }
    return ByteBuffer.wrap(message).getInt(1);
  }

  private WireFormat() {}
}
