package io.ledgerline.streamsapp.invoice;

import static io.ledgerline.schemas.rules.InvoiceLineRules.SEPARATOR;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Where an invoice stands in its customer's purchase history. Written {@code
 * customerId#issuedAt#invoiceNo}, so that the histories lie side by side, each by time.
 */
public record CustomerInvoiceKey(String customerId, Instant issuedAt, String invoiceNo) {
  private static final char BEHIND_SEPARATOR = SEPARATOR + 1;
  private static final char ABOVE_ANY_FRACTION = '~';

  /** The key as it is on the topic and in the store. */
  public String text() {
    return customerId + SEPARATOR + iso(issuedAt) + SEPARATOR + invoiceNo;
  }

  /**
   * As Instant prints itself. Whole seconds, which nearly all are, are put together by hand: the
   * JDK's formatter took longer than all else about a key.
   */
  private static String iso(Instant time) {
    if (time.getNano() != 0) {
      return time.toString();
    }
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    byte[] text = "0000-00-00T00:00:00Z".getBytes(US_ASCII);
    digits(utc.getYear() / 100, text, 0);
    digits(utc.getYear() % 100, text, 2);
    digits(utc.getMonthValue(), text, 5);
    digits(utc.getDayOfMonth(), text, 8);
    digits(utc.getHour(), text, 11);
    digits(utc.getMinute(), text, 14);
    digits(utc.getSecond(), text, 17);
    return new String(text, US_ASCII);
  }

  private static void digits(int number, byte[] text, int at) {
    text[at] += (byte) (number / 10);
    text[at + 1] += (byte) (number % 10);
  }

  /** The part of a key that decides its partition: all of a customer's keys share one. */
  public static String customerOf(String key) {
    return key.substring(0, key.indexOf(SEPARATOR));
  }

  /** When the invoice of a key was issued. */
  public static Instant issuedAt(String key) {
    int from = key.indexOf(SEPARATOR) + 1;
    return Instant.parse(key.substring(from, key.indexOf(SEPARATOR, from)));
  }

  /**
   * Not above any key of the customer at or after that time. Cut to the second and without its Z: a
   * fraction sorts before the Z of a whole second.
   */
  public static String notAbove(String customerId, Instant issuedAt) {
    return customerId + SEPARATOR + second(issuedAt);
  }

  /** Not below any key of the customer at or before that time. */
  public static String notBelow(String customerId, Instant issuedAt) {
    return customerId + SEPARATOR + second(issuedAt) + ABOVE_ANY_FRACTION;
  }

  private static String second(Instant issuedAt) {
    String second = issuedAt.truncatedTo(ChronoUnit.SECONDS).toString();
    return second.substring(0, second.length() - 1);
  }

  /** Not above any key of the customer. */
  public static String first(String customerId) {
    return customerId + SEPARATOR;
  }

  /** Above every key of the customer. */
  public static String end(String customerId) {
    return customerId + BEHIND_SEPARATOR;
  }
}
