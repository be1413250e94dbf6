package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.Rows;
import io.ledgerline.invoiceapi.query.SampleRows;
import io.ledgerline.invoiceapi.query.SourceDocument;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.CustomerInvoiceKey;
import io.ledgerline.streamsapp.invoice.InvoiceTotal;
import io.ledgerline.streamsapp.sales.CustomerRanking;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import io.ledgerline.streamsapp.sales.ProductFigures;
import io.ledgerline.streamsapp.sales.ProductSales;
import io.ledgerline.streamsapp.sales.SalesFigures;
import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.star.StarKeys;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/** Something in each store, under the keys that the API's document has as examples. */
final class SampleShop {
  /** The id of a document that is no more. */
  static final String DELETED = "30";

  private static final int ORDER = 17;
  private static final int COUNTERPARTY = 5;

  private static final Instant ISSUED_AT = Instant.parse("2011-06-30T23:26:00Z");

  static void fill(StoresInMemory stores) {
    for (SourceDocument document : SourceDocument.all()) {
      fill(stores, document);
    }
    for (Table party : new Table[] {Table.COUNTERPARTY, Table.STAFF}) {
      stores.put(
          StoreNames.REFERENCES,
          new RowKey(party, COUNTERPARTY).referredToBy(new RowKey(Table.SALES_ORDER, ORDER)),
          new byte[0]);
    }
    stores.put(StoreNames.STAR_ROWS, StarKeys.dimension("dim_staff", "7"), Rows.staff(7, false));
    SalesFigures figures =
        new SalesFigures(1, 1, 7, BigInteger.valueOf(178_500), BigInteger.ZERO, BigInteger.ZERO);
    stores.put(StoreNames.SALES, "M2011-07", figures.toBytes());
    fillInvoices(stores);
    fillCustomers(stores, figures);
    fillProducts(stores);
  }

  private static void fill(StoresInMemory stores, SourceDocument document) {
    String fact = document.table().name();
    stores.put(
        StoreNames.DOCUMENTS,
        document.plural() + "/" + ORDER,
        SampleRows.framed(document.schema(), Map.of(), true));
    stores.put(
        StoreNames.STAR_ROWS,
        StarKeys.fact(fact, new RecordId(ORDER, 1)),
        SampleRows.version(document.table(), 1, "INSERT", true));
    stores.put(
        StoreNames.STAR_ROWS,
        StarKeys.fact(fact, new RecordId(Integer.parseInt(DELETED), 2)),
        SampleRows.version(document.table(), 2, "DELETE", false));
  }

  private static void fillInvoices(StoresInMemory stores) {
    String invoiceNo = "536365";
    stores.put(StoreNames.INVOICES, invoiceNo, RetailRows.invoice());
    stores.put(
        StoreNames.CUSTOMER_INVOICES,
        new CustomerInvoiceKey("17850", ISSUED_AT, invoiceNo).text(),
        SampleRows.framed(ProductSchemas.INVOICE_SUMMARY, Map.of("invoiceNo", invoiceNo), true));
    new InvoiceRanking(RetailRows.ZONE)
        .keys(
            invoiceNo,
            new InvoiceTotal(ISSUED_AT.toEpochMilli(), 1, 7, BigInteger.valueOf(178_500)))
        .forEach(key -> stores.put(StoreNames.INVOICE_RANKS, key, new byte[0]));
  }

  private static void fillCustomers(StoresInMemory stores, SalesFigures figures) {
    String customerId = "17850";
    stores.put(StoreNames.CUSTOMERS, customerId, RetailRows.customer(customerId));
    stores.put(StoreNames.CUSTOMER_SALES, customerId, figures.toBytes());
    stores.put(
        StoreNames.CUSTOMER_RANKS, CustomerRanking.key(customerId, figures.net()), new byte[0]);
  }

  private static void fillProducts(StoresInMemory stores) {
    String stockCode = "85123A";
    stores.put(StoreNames.PRODUCTS, stockCode, RetailRows.product(stockCode));
    ProductSales sales = new ProductSales(RetailRows.ZONE);
    sales.take(
        stockCode, ISSUED_AT.toEpochMilli(), new ProductFigures(1, 7, BigInteger.valueOf(178_500)));
    sales.drain((key, sold) -> stores.put(StoreNames.PRODUCT_SALES, key, sold.toBytes()));
  }

  private SampleShop() {}
}
