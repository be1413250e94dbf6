package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of purchase_order: what fact_purchase_order has of it. */
public record PurchaseOrderRow(
    int purchaseOrderId,
    Instant createdAt,
    Instant lastUpdated,
    int staffId,
    int counterpartyId,
    String itemCode,
    int itemQuantity,
    BigDecimal itemUnitPrice,
    int currencyId,
    LocalDate agreedDeliveryDate,
    LocalDate agreedPaymentDate,
    int agreedDeliveryLocationId)
    implements Row {
  static PurchaseOrderRow of(Columns columns) {
    return new PurchaseOrderRow(
        columns.number("purchase_order_id"),
        columns.timestamp("created_at"),
        columns.timestamp("last_updated"),
        columns.number("staff_id"),
        columns.number("counterparty_id"),
        columns.text("item_code"),
        columns.number("item_quantity"),
        columns.money("item_unit_price"),
        columns.number("currency_id"),
        columns.date("agreed_delivery_date"),
        columns.date("agreed_payment_date"),
        columns.number("agreed_delivery_location_id"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.PURCHASE_ORDER, purchaseOrderId);
  }

  @Override
  public List<RowKey> references() {
    return List.of(
        new RowKey(Table.STAFF, staffId),
        new RowKey(Table.COUNTERPARTY, counterpartyId),
        new RowKey(Table.CURRENCY, currencyId),
        new RowKey(Table.ADDRESS, agreedDeliveryLocationId));
  }
}
