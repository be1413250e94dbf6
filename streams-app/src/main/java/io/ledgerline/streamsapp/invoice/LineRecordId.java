package io.ledgerline.streamsapp.invoice;

import static io.ledgerline.schemas.rules.InvoiceLineRules.SEPARATOR;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one version of a line of an invoice: the key of fact_invoice_line. Written {@code
 * invoiceNo#lineNo#version}.
 */
public record LineRecordId(String invoiceNo, int lineNo, int version) {
  private static final Pattern FORM = Pattern.compile("([^#]+)#([1-9]\\d{0,8})#([1-9]\\d{0,8})");

  /** Empty if the text names no version of a line. */
  public static Optional<LineRecordId> parse(String text) {
    Matcher id = FORM.matcher(text);
    return id.matches()
        ? Optional.of(
            new LineRecordId(
                id.group(1), Integer.parseInt(id.group(2)), Integer.parseInt(id.group(3))))
        : Optional.empty();
  }

  /** As it is on the topic. */
  public String text() {
    return invoiceNo + SEPARATOR + lineNo + SEPARATOR + version;
  }
}
