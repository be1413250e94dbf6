package io.ledgerline.csvclient.read;

import static io.ledgerline.csvclient.read.Reading.HEADER;
import static io.ledgerline.csvclient.read.Reading.LINE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.schemas.InvoiceLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharsetTest {
  private static final String MUG = LINE.replace("JUG", "MUG £5");
  private static final String CAFE = LINE.replace("JUG", "CAFÉ");

  @Test
  void shouldTakeUtf8ForTheFileIfTheFirstSpecialRowIsValid() {
    byte[] file =
        concat(
            (HEADER + LINE + MUG).getBytes(UTF_8), CAFE.getBytes(ISO_8859_1), MUG.getBytes(UTF_8));

    Reading reading = Reading.of(Format.CSV, file, Optional.empty());

    assertThat(reading.lines())
        .extracting(InvoiceLine::getDescription)
        .containsExactly("JUG", "MUG £5", "MUG £5");
    assertThat(reading.causes()).containsExactly("4: the row is no valid UTF-8");
    assertThat(reading.rejects().get(0).bytes().array())
        .isEqualTo(CAFE.strip().getBytes(ISO_8859_1));
    assertThat(reading.lineIds()).containsExactly("536365#1", "536365#2", "536365#4");
  }

  @Test
  void shouldTakeLatin1ForTheFileIfTheFirstSpecialRowIsNoUtf8() {
    byte[] file = concat((HEADER + LINE + MUG).getBytes(ISO_8859_1), CAFE.getBytes(UTF_8));

    Reading reading = Reading.of(Format.CSV, file, Optional.empty());

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.lines())
        .extracting(InvoiceLine::getDescription)
        .containsExactly("JUG", "MUG £5", "CAFÃ\u0089");
  }

  @Test
  void shouldTakeTheCharsetThatIsForced() {
    Charset windows = Charset.forName("windows-1252");
    byte[] file = (HEADER + LINE.replace("JUG", "€5")).getBytes(windows);

    assertThat(Reading.of(Format.CSV, file, Optional.of(windows)).onlyLine().getDescription())
        .isEqualTo("€5");
    assertThat(Reading.of(Format.CSV, file, Optional.of(UTF_8)).onlyCause())
        .isEqualTo("the row is no valid UTF-8");
  }

  @Test
  void shouldTakeTheByteOrderMarkForUtf8() {
    byte[] file =
        concat(
            ("\uFEFF" + HEADER).getBytes(UTF_8), CAFE.getBytes(ISO_8859_1), CAFE.getBytes(UTF_8));

    Reading reading = Reading.of(Format.CSV, file, Optional.empty());

    assertThat(reading.causes()).containsExactly("2: the row is no valid UTF-8");
    assertThat(reading.lines()).extracting(InvoiceLine::getDescription).containsExactly("CAFÉ");
  }

  @Test
  void shouldReadSpecialCharactersInQuotes() {
    byte[] file = (HEADER + LINE.replace("JUG", "\"£5,\n£6\"")).getBytes(ISO_8859_1);

    assertThat(Reading.of(Format.CSV, file, Optional.empty()).onlyLine().getDescription())
        .isEqualTo("£5,\n£6");
  }

  @Test
  void shouldRefuseACharsetUnlikeAscii() {
    assertThatThrownBy(() -> new RowReader(ZoneOffset.UTC, Optional.of(UTF_16)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("UTF-16 files cannot be read: their line ends are not those of ASCII");
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
