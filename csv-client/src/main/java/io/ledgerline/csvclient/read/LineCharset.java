package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.line.UnreadableRowException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Finds out a file's charset and decodes its lines. Lines of ASCII say nothing; the first other one
 * decides for the file: UTF-8 if it is valid UTF-8, otherwise ISO-8859-1, in which all bytes are.
 */
final class LineCharset {
  private Charset charset;

  /**
   * @param forced the charset, if it is not to be found out
   */
  LineCharset(Optional<Charset> forced) {
    this.charset = forced.orElse(null);
  }

  /** The byte order mark has been seen. */
  void assumeUtf8() {
    charset = charset == null ? UTF_8 : charset;
  }

  /**
   * @throws UnreadableRowException if the bytes are no text in the file's charset
   */
  String decode(Slice slice) throws UnreadableRowException {
    if (slice.isAscii()) {
      return slice.text(ISO_8859_1);
    }
    if (charset == null) {
      charset = isValid(slice, UTF_8) ? UTF_8 : ISO_8859_1;
    }
    if (!charset.equals(ISO_8859_1) && !isValid(slice, charset)) {
      throw new UnreadableRowException("the row is no valid " + charset);
    }
    return slice.text(charset);
  }

  /** Whether ASCII text has the same bytes in a charset: files are cut at ASCII's line ends. */
  static boolean extendsAscii(Charset charset) {
    byte[] ascii = new byte[128];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) i;
    }
    return new String(ascii, charset).equals(new String(ascii, US_ASCII));
  }

  private static boolean isValid(Slice slice, Charset charset) {
    try {
      return charset.newDecoder().decode(slice.view()) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
