package io.ledgerline.connect.warehouse;

/** What COPY wants behind a backslash for the characters that mean something to it. */
enum Escapes {
  /** PostgreSQL: a letter, so that a row is one line. */
  LETTERS('t', 'n', 'r'),
  /** Redshift's ESCAPE: the character itself. */
  THEMSELVES('\t', '\n', '\r');

  private final byte tab;
  private final byte lineFeed;
  private final byte carriageReturn;

  Escapes(char tab, char lineFeed, char carriageReturn) {
    this.tab = (byte) tab;
    this.lineFeed = (byte) lineFeed;
    this.carriageReturn = (byte) carriageReturn;
  }

  /** 0 if the character stands for itself. */
  byte of(char c) {
    return switch (c) {
      case '\t' -> tab;
      case '\n' -> lineFeed;
      case '\r' -> carriageReturn;
      case '\\' -> '\\';
      default -> 0;
    };
  }
}
