package io.ledgerline.csvclient.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumingInputStreamTest {
  private final byte[] object = bytes();
  private final List<Long> opened = new ArrayList<>();

  @Test
  void shouldGoOnWhereTheConnectionBrokeOff() throws IOException {
    try (InputStream in = new ResumingInputStream(position -> breaking(position, 4_000), 1)) {
      assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(object[0]));
      assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(object, 1, 10_000));
      assertThat(in.read()).isEqualTo(-1);
    }

    assertThat(opened).containsExactly(0L, 4_000L, 8_000L);
  }

  @Test
  void shouldGiveUpWhenNothingComes() throws IOException {
    try (InputStream in = new ResumingInputStream(position -> breaking(position, 0), 1)) {
      assertThatThrownBy(() -> in.read(new byte[10])).hasMessage("connection reset");
    }

    assertThat(opened).hasSize(6);
  }

  @Test
  void shouldNotAskAgainForWhatIsRefused() throws IOException {
    InputStream in =
        new ResumingInputStream(
            position -> {
              if (position > 0) {
                throw new RefusedException(new IOException("it was replaced"));
              }
              return breaking(position, 100);
            },
            1);

    assertThat(in.readNBytes(100)).hasSize(100);
    assertThatThrownBy(in::read).hasMessage("it was replaced");
    assertThat(opened).containsExactly(0L);
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  /** Breaks off after a number of bytes. */
  private InputStream breaking(long position, int after) {
    opened.add(position);
    int from = (int) position;
    return new FilterInputStream(
        new ByteArrayInputStream(object, from, Math.min(after, object.length - from))) {
      @Override
      public int read(byte[] target, int at, int length) throws IOException {
        int count = super.read(target, at, length);
        if (count < 0 && from + after < object.length) {
          throw new IOException("connection reset");
        }
        return count;
      }
    };
  }
}
