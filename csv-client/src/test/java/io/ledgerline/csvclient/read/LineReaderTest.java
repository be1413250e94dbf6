package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final int MAX = LineReader.MAX_LINE_BYTES;

  @Test
  void shouldReadLinesWithEitherEnd() throws IOException {
    LineReader lines = reader("a\r\nb\n\nc\r");

    assertThat(read(lines)).containsExactly("1:a", "2:b", "3:", "4:c");
  }

  @Test
  void shouldReadNothingFromNothing() throws IOException {
    assertThat(reader("").next()).isFalse();
  }

  @Property(tries = 100)
  void shouldReadEveryLineHoweverTheBytesArrive(
      @ForAll @Size(max = 50) List<@StringLength(max = 5_000) @CharRange(from = 'a', to = 'z') String> texts,
      @ForAll @IntRange(min = 1, max = 100_000) int chunk)
      throws IOException {
    List<String> numbered = new ArrayList<>();
    texts.forEach(text -> numbered.add(numbered.size() + 1 + ":" + text));
    byte[] bytes =
        String.join("", texts.stream().map(t -> t + "\r\n").toList()).getBytes(ISO_8859_1);

    assertThat(read(new LineReader(new ChunkedInputStream(bytes, chunk)))).isEqualTo(numbered);
  }

  @Test
  void shouldExtendAndRetract() throws IOException {
    LineReader lines = reader("a\r\nb\nc\n");

    assertThat(lines.next()).isTrue();
    assertThat(lines.extend()).isTrue();
    assertThat(lines.slice().text(ISO_8859_1)).isEqualTo("a\r\nb");
    assertThat(lines.lastLine().text(ISO_8859_1)).isEqualTo("b");
    assertThat(lines.number()).isEqualTo(1);
    lines.retract();
    assertThat(lines.slice().text(ISO_8859_1)).isEqualTo("a");
    assertThat(read(lines)).containsExactly("2:b", "3:c");
  }

  @Test
  void shouldGoOnBehindAnExtendedSlice() throws IOException {
    LineReader lines = reader("a\nb\nc\n");

    assertThat(lines.next() && lines.extend()).isTrue();
    assertThat(read(lines)).containsExactly("3:c");
  }

  @Test
  void shouldNotExtendBeyondTheEndOrTheLimit() throws IOException {
    LineReader last = reader("a");
    assertThat(last.next()).isTrue();
    assertThat(last.extend()).isFalse();

    LineReader beforeLong = reader("a\n" + "x".repeat(LineReader.MAX_EXTENDED_BYTES) + "\nb\n");
    assertThat(beforeLong.next()).isTrue();
    assertThat(beforeLong.extend()).isFalse();
    beforeLong.retract();
    assertThat(read(beforeLong)).hasSize(2).last().isEqualTo("3:b");
  }

  @Test
  void shouldNotLoseAHugeLineThatItFailedToExtendBy() throws IOException {
    LineReader lines = reader("a\n" + "x".repeat(MAX) + "\nb\n");

    assertThat(lines.next()).isTrue();
    assertThat(lines.extend()).isFalse();
    lines.retract();
    assertThat(lines.next()).isTrue();
    assertThat(lines.isTooLong()).isFalse();
    assertThat(lines.slice().length()).isEqualTo(MAX);
    assertThat(read(lines)).containsExactly("3:b");
  }

  @Test
  void shouldKeepOnlyTheBeginningOfALineThatIsTooLong() throws IOException {
    for (int beyond : new int[] {1, 2, 100, 1_000_000}) {
      LineReader lines = reader("a\n" + "x".repeat(MAX + beyond) + "\r\nb\n");

      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isTrue();
      assertThat(lines.isTooLong()).isTrue();
      assertThat(lines.slice().length()).isEqualTo(MAX);
      assertThat(lines.next()).isTrue();
      assertThat(lines.isTooLong()).isFalse();
      assertThat(lines.slice().text(ISO_8859_1)).isEqualTo("b");
      assertThat(lines.number()).isEqualTo(3);
    }
  }

  @Test
  void shouldEndWithALineThatIsTooLong() throws IOException {
    LineReader lines = reader("x".repeat(MAX + 1_000_000));

    assertThat(lines.next()).isTrue();
    assertThat(lines.isTooLong()).isTrue();
    assertThat(lines.next()).isFalse();
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
  }

  private static List<String> read(LineReader lines) throws IOException {
    List<String> read = new ArrayList<>();
    while (lines.next()) {
      read.add(lines.number() + ":" + lines.slice().text(ISO_8859_1));
    }
    return read;
  }

  /** Gives at most so many bytes at a time. */
  private static final class ChunkedInputStream extends ByteArrayInputStream {
    private final int chunk;

    ChunkedInputStream(byte[] bytes, int chunk) {
      super(bytes);
      this.chunk = chunk;
    }

    @Override
    public synchronized int read(byte[] target, int from, int length) {
      return super.read(target, from, Math.min(length, chunk));
    }
  }
}
