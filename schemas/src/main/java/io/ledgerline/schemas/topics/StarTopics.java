package io.ledgerline.schemas.topics;

import io.ledgerline.schemas.ProductSchemas;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The rows of the warehouse's tables, each topic named after its table behind {@code warehouse.}.
 * Facts: every version, key = record id. Dimensions: the latest row, key = the table's key.
 */
public final class StarTopics {
  /** Stands before a table's name. */
  public static final String PREFIX = "warehouse.";

  public static final Topic FACT_SALES_ORDER =
      fact("fact_sales_order", ProductSchemas.FACT_SALES_ORDER);
  public static final Topic FACT_PURCHASE_ORDER =
      fact("fact_purchase_order", ProductSchemas.FACT_PURCHASE_ORDER);
  public static final Topic FACT_PAYMENT = fact("fact_payment", ProductSchemas.FACT_PAYMENT);

  public static final Topic DIM_STAFF = dimension("dim_staff", ProductSchemas.DIM_STAFF);
  public static final Topic DIM_LOCATION = dimension("dim_location", ProductSchemas.DIM_LOCATION);
  public static final Topic DIM_DESIGN = dimension("dim_design", ProductSchemas.DIM_DESIGN);
  public static final Topic DIM_CURRENCY = dimension("dim_currency", ProductSchemas.DIM_CURRENCY);
  public static final Topic DIM_COUNTERPARTY =
      dimension("dim_counterparty", ProductSchemas.DIM_COUNTERPARTY);
  public static final Topic DIM_PAYMENT_TYPE =
      dimension("dim_payment_type", ProductSchemas.DIM_PAYMENT_TYPE);
  public static final Topic DIM_TRANSACTION =
      dimension("dim_transaction", ProductSchemas.DIM_TRANSACTION);
  public static final Topic DIM_DATE = dimension("dim_date", ProductSchemas.DIM_DATE);

  /** Partitioned by invoice_no alone: all versions of an invoice's lines lie in one partition. */
  public static final Topic FACT_INVOICE_LINE =
      fact("fact_invoice_line", ProductSchemas.FACT_INVOICE_LINE);

  public static final Topic DIM_PRODUCT = dimension("dim_product", ProductSchemas.DIM_PRODUCT);
  public static final Topic DIM_CUSTOMER = dimension("dim_customer", ProductSchemas.DIM_CUSTOMER);

  public static List<Topic> all() {
    return Stream.concat(totesys().stream(), retail().stream()).toList();
  }

  /** What is made of invoice lines. */
  public static List<Topic> retail() {
    return List.of(FACT_INVOICE_LINE, DIM_PRODUCT, DIM_CUSTOMER);
  }

  /** What is made of the source database. */
  public static List<Topic> totesys() {
    return List.of(
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
        DIM_DATE);
  }

  private static Topic fact(String table, Schema rows) {
    return Topic.complete(PREFIX + table)
        .with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES))
        .of(rows);
  }

  private static Topic dimension(String table, Schema rows) {
    return Topic.compacted(PREFIX + table)
        .with("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES))
        .of(rows);
  }

  private StarTopics() {}
}
