package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of payment: what fact_payment has of it. The account numbers never leave the source. */
public record PaymentRow(
    int paymentId,
    Instant createdAt,
    Instant lastUpdated,
    int transactionId,
    int counterpartyId,
    BigDecimal paymentAmount,
    int currencyId,
    int paymentTypeId,
    boolean paid,
    LocalDate paymentDate)
    implements Row {
  static PaymentRow of(Columns columns) {
    return new PaymentRow(
        columns.number("payment_id"),
        columns.timestamp("created_at"),
        columns.timestamp("last_updated"),
        columns.number("transaction_id"),
        columns.number("counterparty_id"),
        columns.money("payment_amount"),
        columns.number("currency_id"),
        columns.number("payment_type_id"),
        columns.flag("paid"),
        columns.date("payment_date"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.PAYMENT, paymentId);
  }

  @Override
  public List<RowKey> references() {
    return List.of(
        new RowKey(Table.TRANSACTION, transactionId),
        new RowKey(Table.COUNTERPARTY, counterpartyId),
        new RowKey(Table.CURRENCY, currencyId),
        new RowKey(Table.PAYMENT_TYPE, paymentTypeId));
  }
}
