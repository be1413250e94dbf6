package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;

/** A row of currency. */
public record CurrencyRow(int currencyId, String currencyCode) implements Row {
  static CurrencyRow of(Columns columns) {
    return new CurrencyRow(columns.number("currency_id"), columns.text("currency_code"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.CURRENCY, currencyId);
  }
}
