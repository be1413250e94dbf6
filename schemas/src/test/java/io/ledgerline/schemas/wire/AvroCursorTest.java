package io.ledgerline.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AvroCursorTest {
  private final AvroCursor cursor = new AvroCursor();

  @Property
  void shouldReadWhatTheBufferWrote(
      @ForAll long number, @ForAll String text, @ForAll BigInteger decimal) {
    String encodable = new String(text.getBytes(UTF_8), UTF_8);
    AvroBuffer buffer = new AvroBuffer(1);
    buffer.writeLong(number);
    buffer.writeNullableString(encodable);
    buffer.writeNullableString(null);
    buffer.writeDecimal(number);
    buffer.writeDecimal(decimal);
    byte[] bytes = buffer.toByteArray();
    cursor.reset(bytes, 0, bytes.length);

    assertThat(cursor.readLong()).isEqualTo(number);
    assertThat(cursor.readPresent()).isTrue();
    assertThat(cursor.readString()).isEqualTo(encodable);
    assertThat(cursor.readPresent()).isFalse();
    assertThat(readDecimal(bytes)).isEqualTo(BigInteger.valueOf(number));
    assertThat(readDecimal(bytes)).isEqualTo(decimal);
    assertThat(cursor.atEnd()).isTrue();
  }

  @Property
  void shouldNeverReadBeyondItsEndWhateverTheBytes(@ForAll byte[] bytes) {
    cursor.reset(bytes, 0, bytes.length);
    try {
      while (!cursor.atEnd()) {
        cursor.skipBytes();
        cursor.readInt();
      }
    } catch (MalformedRecordException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    assertThat(cursor.position()).isLessThanOrEqualTo(bytes.length);
  }

  @Example
  void shouldRefuseANumberThatDoesNotFitItsType() {
    AvroBuffer buffer = new AvroBuffer(16);
    buffer.writeLong(1L << 40);
    cursor.reset(buffer.toByteArray(), 0, buffer.size());

    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(cursor::readInt)
        .withMessage("a number exceeds 32 bits");
  }

  @Example
  void shouldRefuseANumberWithoutEnd() {
    byte[] endless = new byte[12];
    Arrays.fill(endless, (byte) 0xFF);
    cursor.reset(endless, 0, endless.length);

    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(cursor::readLong)
        .withMessage("a number is longer than ten bytes");
  }

  @Example
  void shouldRefuseAnUnknownBranch() {
    cursor.reset(new byte[] {4}, 0, 1);

    assertThatExceptionOfType(MalformedRecordException.class)
        .isThrownBy(cursor::readPresent)
        .withMessage("a union has no branch 2");
  }

  private BigInteger readDecimal(byte[] bytes) {
    int length = cursor.skipBytes();
    return new BigInteger(bytes, cursor.position() - length, length);
  }
}
