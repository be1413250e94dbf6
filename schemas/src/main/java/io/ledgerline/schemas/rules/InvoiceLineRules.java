package io.ledgerline.schemas.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.InvoiceLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What makes a well-typed {@link InvoiceLine} a line that everything behind it can hold: the
 * warehouse's columns, the 16 MB of a document, the separators of composed keys. Whoever takes
 * lines in checks them with these rules, so that all sources are judged alike.
 */
public final class InvoiceLineRules {
  public static final int MAX_LINES = 20_000;
  public static final int MAX_INVOICE_NO = 20;
  public static final int MAX_STOCK_CODE = 32;
  public static final int MAX_DESCRIPTION_BYTES = 512;
  public static final int MAX_CUSTOMER_ID = 20;
  public static final int MAX_COUNTRY = 64;
  public static final int PRICE_SCALE = 4;
  public static final int PRICE_PRECISION = 19;

  /** Parts of a composed key are joined by it, so no part may hold it. */
  public static final char SEPARATOR = '#';

  /** First and last instant that a line may bear: years of four digits, so that keys sort. */
  public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** The first rule that the line breaks, said for its sender; empty for a good line. */
  public static Optional<String> violation(InvoiceLine line) {
    Optional<String> broken = invoiceNo(line.getInvoiceNo());
    broken = broken.isPresent() ? broken : lineNo(line.getLineNo());
    broken = broken.isPresent() ? broken : text("stock code", line.getStockCode(), MAX_STOCK_CODE);
    broken = broken.isPresent() ? broken : description(line.getDescription());
    broken = broken.isPresent() ? broken : unitPrice(line.getUnitPrice());
    broken = broken.isPresent() ? broken : issuedAt(line.getIssuedAt());
    broken = broken.isPresent() ? broken : customerId(line.getCustomerId());
    return broken.isPresent() ? broken : text("country", line.getCountry(), MAX_COUNTRY);
  }

  public static Optional<String> invoiceNo(String invoiceNo) {
    if (invoiceNo.isBlank()) {
      return Optional.of("the invoice number is empty");
    }
    if (invoiceNo.length() > MAX_INVOICE_NO) {
      return tooLong("invoice number", MAX_INVOICE_NO + " characters");
    }
    boolean readable = all(invoiceNo, c -> c > ' ' && c < 0x7F && c != SEPARATOR);
    return readable
        ? Optional.empty()
        : Optional.of("the invoice number holds a blank, '#' or a character outside ASCII");
  }

  private static Optional<String> lineNo(int lineNo) {
    return lineNo >= 1 && lineNo <= MAX_LINES
        ? Optional.empty()
        : Optional.of("the line number " + lineNo + " is not within 1 to " + MAX_LINES);
  }

  private static Optional<String> description(String description) {
    if (description == null) {
      return Optional.empty();
    }
    if (description.length() > MAX_DESCRIPTION_BYTES
        || description.getBytes(UTF_8).length > MAX_DESCRIPTION_BYTES) {
      return tooLong("description", MAX_DESCRIPTION_BYTES + " bytes of UTF-8");
    }
    return unencodable("description", description);
  }

  private static Optional<String> unitPrice(BigDecimal price) {
    BigDecimal shortest = price.stripTrailingZeros();
    if (shortest.scale() > PRICE_SCALE) {
      return Optional.of("the unit price has more than " + PRICE_SCALE + " decimals");
    }
    return shortest.precision() - shortest.scale() > PRICE_PRECISION - PRICE_SCALE
        ? Optional.of(
            "the unit price has more than "
                + (PRICE_PRECISION - PRICE_SCALE)
                + " digits before the point")
        : Optional.empty();
  }

  private static Optional<String> issuedAt(Instant issuedAt) {
    return issuedAt.isBefore(EARLIEST) || issuedAt.isAfter(LATEST)
        ? Optional.of("the date is not within the years 1 to 9999")
        : Optional.empty();
  }

  private static Optional<String> customerId(String customerId) {
    if (customerId == null) {
      return Optional.empty();
    }
    return customerId.indexOf(SEPARATOR) >= 0
        ? Optional.of("the customer holds '#'")
        : text("customer", customerId, MAX_CUSTOMER_ID);
  }

  private static Optional<String> text(String name, String value, int maxLength) {
    if (value.isBlank()) {
      return Optional.of("the " + name + " is empty");
    }
    if (value.length() > maxLength) {
      return tooLong(name, maxLength + " characters");
    }
    if (!all(value, c -> !Character.isISOControl(c))) {
      return Optional.of("the " + name + " holds a control character");
    }
    return unencodable(name, value);
  }

  private static Optional<String> unencodable(String name, String value) {
    boolean paired = all(value, InvoiceLineRules::isNoSurrogate);
    return paired ? Optional.empty() : Optional.of("the " + name + " is no well-formed Unicode");
  }

  private static boolean isNoSurrogate(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }

  /**
   * A plain loop: this runs for every text of every line, where a stream costs more than the test.
   */
  private static boolean all(String text, IntPredicate test) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!test.test(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> tooLong(String name, String limit) {
    return Optional.of("the " + name + " is longer than " + limit);
  }

  private InvoiceLineRules() {}
}
