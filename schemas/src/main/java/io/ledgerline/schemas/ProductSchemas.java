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

  static {
    parse("invoices", "InvoiceKind", "InvoiceItem");
    parse("orders", "Address", "Department", "StaffMember", "Counterparty", "Design", "Currency");
    parse("orders", "OrderTransaction", "OrderPayment");
    parse("star", "Operation");
  }

  public static final Schema INVOICE_LINE = load("invoices", "InvoiceLine");
  public static final Schema INVOICE = load("invoices", "Invoice");
  public static final Schema INVOICE_SUMMARY = load("invoices", "InvoiceSummary");

  public static final Schema SALES_ORDER = load("orders", "SalesOrder");
  public static final Schema PURCHASE_ORDER = load("orders", "PurchaseOrder");
  public static final Schema PAYMENT = load("orders", "Payment");

  public static final Schema FACT_SALES_ORDER = load("star", "FactSalesOrder");
  public static final Schema FACT_PURCHASE_ORDER = load("star", "FactPurchaseOrder");
  public static final Schema FACT_PAYMENT = load("star", "FactPayment");
  public static final Schema DIM_STAFF = load("star", "DimStaff");
  public static final Schema DIM_LOCATION = load("star", "DimLocation");
  public static final Schema DIM_DESIGN = load("star", "DimDesign");
  public static final Schema DIM_CURRENCY = load("star", "DimCurrency");
  public static final Schema DIM_COUNTERPARTY = load("star", "DimCounterparty");
  public static final Schema DIM_PAYMENT_TYPE = load("star", "DimPaymentType");
  public static final Schema DIM_TRANSACTION = load("star", "DimTransaction");
  public static final Schema DIM_DATE = load("star", "DimDate");

  public static final Schema FACT_INVOICE_LINE = load("star", "FactInvoiceLine");
  public static final Schema DIM_PRODUCT = load("star", "DimProduct");
  public static final Schema DIM_CUSTOMER = load("star", "DimCustomer");

  /** Every schema that is on a topic, each governed by released/. */
  public static List<Schema> all() {
    return List.of(
        INVOICE_LINE,
        INVOICE,
        INVOICE_SUMMARY,
        SALES_ORDER,
        PURCHASE_ORDER,
        PAYMENT,
        FACT_SALES_ORDER,
        FACT_PURCHASE_ORDER,
        FACT_PAYMENT,
        DIM_STAFF,
        DIM_LOCATION,
        DIM_DESIGN,
        DIM_CURRENCY,
        DIM_COUNTERPARTY,
        DIM_PAYMENT_TYPE,
        DIM_TRANSACTION,
        DIM_DATE,
        FACT_INVOICE_LINE,
        DIM_PRODUCT,
        DIM_CUSTOMER);
  }

  /** Named types that the schemas refer to, an earlier one by a later one. */
  private static void parse(String folder, String... names) {
    for (String name : names) {
      Schema unused = load(folder, name);
    }
  }

  private static Schema load(String folder, String name) {
    String resource = "avro/" + folder + "/" + name + ".avsc";
    try (InputStream in = ProductSchemas.class.getResourceAsStream(resource)) {
      return PARSER.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  private ProductSchemas() {}
}
