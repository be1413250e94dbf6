package io.ledgerline.streamsapp;

/** Stores that are queried, or shared by processors. A renamed store loses its contents. */
public final class StoreNames {
  /** Key: invoiceNo in UTF-8; value: see InvoiceState. */
  public static final String INVOICES = "invoices";

  /**
   * Versions of lines that others have replaced; the rest is in the invoices. Key: LineRecordId;
   * value: FactInvoiceLine in the wire format.
   */
  public static final String FORMER_LINES = "former-lines";

  /**
   * What one partition's invoices have sold in each period. Key: see SalesPeriod; value: see
   * SalesFigures.
   */
  public static final String SALES = "sales";

  /** Invoices by period and total. Key: see InvoiceRanking; value: nothing. */
  public static final String INVOICE_RANKS = "invoice-ranks";

  /** Key: stock code; value: see ProductCodec, begins as on the topic of dim_product. */
  public static final String PRODUCTS = "products";

  /**
   * What was sold of each product in each period. Key: see ProductSales; value: see ProductFigures.
   */
  public static final String PRODUCT_SALES = "product-sales";

  /** What each customer was sold. Key: customerId; value: see SalesFigures. */
  public static final String CUSTOMER_SALES = "customer-sales";

  /** Customers by what they were sold. Key: see CustomerRanking; value: nothing. */
  public static final String CUSTOMER_RANKS = "customer-ranks";

  /** Key: customerId; value: see CustomerCodec, begins as on the topic of dim_customer. */
  public static final String CUSTOMERS = "customers";

  /** Key: customerId#issuedAt#invoiceNo; value: InvoiceSummary in the wire format. */
  public static final String CUSTOMER_INVOICES = "customer-invoices";

  /**
   * Orders and payments of the source. Key: topic/id, as {@code sales-orders/17}; value: as on that
   * topic.
   */
  public static final String DOCUMENTS = "documents";

  /** Rows of the warehouse's tables. Key: see StarKeys; value: as on the table's topic. */
  public static final String STAR_ROWS = "star-rows";

  /** Which row of the source refers to which: see cdc.References. */
  public static final String REFERENCES = "totesys-references";

  /** The source's rows as they are now. Key: see RowKey; value: see StoredRow. */
  public static final String ROWS = "totesys-rows";

  /** How far snapshots of the source's tables are. Key: the table's name. */
  public static final String SNAPSHOTS = "totesys-snapshots";

  /** On the heap until the next commit. */
  public static final String DIRTY_PRODUCTS = "dirty-products";

  /** On the heap, as far as there is room. */
  public static final String HELD_ROWS = "held-rows";

  /** A mark that products are dirty, under the cache whose flush is the commit's hook. */
  public static final String PRODUCT_MARKS = "product-marks";

  static final String OPEN_INVOICES = "open-invoices";
  static final String DIRTY_INVOICES = "dirty-invoices";

  /** Key: stock code, a zero, LinePlace; value: the description, empty for none. */
  static final String PRODUCT_LINES = "product-lines";

  static final String OPEN_PRODUCTS = "open-products";
  static final String DIRTY_OPEN_PRODUCTS = "dirty-open-products";

  private StoreNames() {}
}
