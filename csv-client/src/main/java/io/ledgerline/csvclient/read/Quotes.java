package io.ledgerline.csvclient.read;

/** How the quotes of some CSV text stand at its end. */
enum Quotes {
  /** Every quoted cell is closed. */
  CLOSED,
  /** The text ends within a quoted cell, which may go on in the next line. */
  OPEN,
  /** No text that follows can mend it: a closing quote, or a line, ends where it must not. */
  BROKEN;

  /**
   * By RFC 4180, but a quote within a cell that did not begin with one is an ordinary character.
   */
  static Quotes of(String text) {
    if (text.indexOf('"') < 0) {
      return CLOSED;
    }
    int length = text.length();
    int i = 0;
    while (i < length) {
      if (text.charAt(i) == '"') {
        i = afterClosing(text, i + 1);
        if (i > length) {
          return OPEN;
        }
        if (i < length && text.charAt(i) != ',') {
          return BROKEN;
        }
      } else {
        int start = i;
        i = text.indexOf(',', start) < 0 ? length : text.indexOf(',', start);
        if (hasLineBreak(text, start, i)) {
          return BROKEN;
        }
      }
      i++;
    }
    return CLOSED;
  }

  /** The index behind the quote that closes the cell; beyond the end if none does. */
  private static int afterClosing(String text, int start) {
    int quote = text.indexOf('"', start);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
      quote = text.indexOf('"', quote + 2);
    }
    return quote < 0 ? text.length() + 1 : quote + 1;
  }

  private static boolean hasLineBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }
}
