package io.ledgerline.csvclient;

/** What may be wrong with a CSV row. */
public enum BadRowKind {
  TOO_FEW_COLUMNS("%s,22423,CAKE STAND,6,12/1/2010 8:26,2.55,17850", "8 columns expected, 7 found"),
  TOO_MANY_COLUMNS(
      "%s,22423,CAKE STAND, BLUE,6,12/1/2010 8:26,2.55,17850,France",
      "8 columns expected, 9 found"),
  QUANTITY_IS_A_WORD(
      "%s,22423,CAKE STAND,six,12/1/2010 8:26,2.55,17850,France",
      "quantity is \"six\", not a whole number"),
  QUANTITY_HAS_DECIMALS(
      "%s,22423,CAKE STAND,6.0,12/1/2010 8:26,2.55,17850,France",
      "quantity is \"6.0\", not a whole number"),
  QUANTITY_IS_TOO_LARGE(
      "%s,22423,CAKE STAND,2147483648,12/1/2010 8:26,2.55,17850,France",
      "quantity is \"2147483648\", beyond 32 bits"),
  PRICE_IS_A_WORD(
      "%s,22423,CAKE STAND,6,12/1/2010 8:26,free,17850,France",
      "unitPrice is \"free\", not a plain decimal number"),
  PRICE_HAS_AN_EXPONENT(
      "%s,22423,CAKE STAND,6,12/1/2010 8:26,2e3,17850,France",
      "unitPrice is \"2e3\", not a plain decimal number"),
  PRICE_HAS_A_COMMA(
      "%s,22423,CAKE STAND,6,12/1/2010 8:26,\"2,55\",17850,France",
      "unitPrice is \"2,55\", not a plain decimal number"),
  PRICE_HAS_FIVE_DECIMALS(
      "%s,22423,CAKE STAND,6,12/1/2010 8:26,2.55001,17850,France",
      "the unit price has more than 4 decimals"),
  PRICE_IS_TOO_LARGE(
      "%s,22423,CAKE STAND,6,12/1/2010 8:26,1234567890123456,17850,France",
      "the unit price has more than 15 digits before the point"),
  NO_SUCH_DATE(
      "%s,22423,CAKE STAND,6,2/30/2011 8:26,2.55,17850,France",
      "issuedAt is \"2/30/2011 8:26\", no such date or time"),
  DATE_IS_A_WORD(
      "%s,22423,CAKE STAND,6,yesterday,2.55,17850,France",
      "issuedAt is \"yesterday\", not a time like 12/1/2010 8:26 or 2010-12-01 08:26"),
  TIME_IS_SKIPPED(
      "%s,22423,CAKE STAND,6,3/27/2011 1:30,2.55,17850,France",
      "issuedAt is \"3/27/2011 1:30\", a time that Europe/London skips when its clocks go forward"),
  INVOICE_NO_IS_EMPTY(
      ",22423,CAKE STAND,6,12/1/2010 8:26,2.55,17850,France", "the invoice number is empty"),
  INVOICE_NO_HAS_A_BLANK(
      "%s ,22423,CAKE STAND,6,12/1/2010 8:26,2.55,17850,France",
      "the invoice number holds a blank, '#' or a character outside ASCII"),
  STOCK_CODE_IS_EMPTY(
      "%s,,CAKE STAND,6,12/1/2010 8:26,2.55,17850,France", "the stock code is empty"),
  STOCK_CODE_IS_TOO_LONG(
      "%s,224232242322423224232242322423224,CAKE STAND,6,12/1/2010 8:26,2.55,17850,France",
      "the stock code is longer than 32 characters"),
  COUNTRY_IS_EMPTY("%s,22423,CAKE STAND,6,12/1/2010 8:26,2.55,17850,", "the country is empty"),
  STRAY_QUOTE(
      "%s,22423,\"CAKE STAND,6,12/1/2010 8:26,2.55,17850,France",
      "a quote is opened and not closed"),
  INVALID_UTF_8(
      "%s,22423,CAFÉ STAND,6,12/1/2010 8:26,2.55,17850,France", "the row is no valid UTF-8");

  private final String row;
  private final String cause;

  BadRowKind(String row, String cause) {
    this.row = row;
    this.cause = cause;
  }

  /** A row of Kaggle's columns; {@code %s} stands for a good invoice number. */
  public String row() {
    return row;
  }

  /** Why it is rejected. */
  public String cause() {
    return cause;
  }

  /** Whether the row's invoice number is good, so that the row takes a line number. */
  public boolean hasInvoiceNo() {
    return this != INVOICE_NO_IS_EMPTY && this != INVOICE_NO_HAS_A_BLANK;
  }
}
