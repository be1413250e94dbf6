package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of sales_order: what fact_sales_order has of it. */
public record SalesOrderRow(
    int salesOrderId,
    Instant createdAt,
    Instant lastUpdated,
    int designId,
    int staffId,
    int counterpartyId,
    int unitsSold,
    BigDecimal unitPrice,
    int currencyId,
    LocalDate agreedDeliveryDate,
    LocalDate agreedPaymentDate,
    int agreedDeliveryLocationId)
    implements Row {
  static SalesOrderRow of(Columns columns) {
    return new SalesOrderRow(
        columns.number("sales_order_id"),
        columns.timestamp("created_at"),
        columns.timestamp("last_updated"),
        columns.number("design_id"),
        columns.number("staff_id"),
        columns.number("counterparty_id"),
        columns.number("units_sold"),
        columns.money("unit_price"),
        columns.number("currency_id"),
        columns.date("agreed_delivery_date"),
        columns.date("agreed_payment_date"),
        columns.number("agreed_delivery_location_id"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.SALES_ORDER, salesOrderId);
  }

  @Override
  public List<RowKey> references() {
    return List.of(
        new RowKey(Table.DESIGN, designId),
        new RowKey(Table.STAFF, staffId),
        new RowKey(Table.COUNTERPARTY, counterpartyId),
        new RowKey(Table.CURRENCY, currencyId),
        new RowKey(Table.ADDRESS, agreedDeliveryLocationId));
  }
}
