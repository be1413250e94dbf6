package io.ledgerline.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The schemas as they are registered: as written in the .avsc files, without the properties that
 * the code generator adds for Java.
 */
public final class ProductSchemas {
  private static final Schema.Parser PARSER = new Schema.Parser();

  public static final Schema INVOICE_LINE = load("InvoiceLine");

  static {
    load("InvoiceKind");
    load("InvoiceItem");
  }

  public static final Schema INVOICE = load("Invoice");
  public static final Schema INVOICE_SUMMARY = load("InvoiceSummary");

  /** Every schema that is on a topic, each governed by released/. */
  public static List<Schema> all() {
    return List.of(INVOICE_LINE, INVOICE, INVOICE_SUMMARY);
  }

  private static Schema load(String name) {
    String resource = "avro/" + name + ".avsc";
    try (InputStream in = ProductSchemas.class.getResourceAsStream(resource)) {
      return PARSER.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private ProductSchemas() {}
}
