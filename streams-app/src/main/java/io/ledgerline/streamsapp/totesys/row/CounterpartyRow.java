package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.List;

/**
 * A row of counterparty.
 *
 * @param commercialContact null if there is none
 * @param deliveryContact null if there is none
 */
public record CounterpartyRow(
    int counterpartyId,
    String counterpartyLegalName,
    int legalAddressId,
    String commercialContact,
    String deliveryContact)
    implements Row {
  static CounterpartyRow of(Columns columns) {
    return new CounterpartyRow(
        columns.number("counterparty_id"),
        columns.text("counterparty_legal_name"),
        columns.number("legal_address_id"),
        columns.optionalText("commercial_contact"),
        columns.optionalText("delivery_contact"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.COUNTERPARTY, counterpartyId);
  }

  @Override
  public List<RowKey> references() {
    return List.of(new RowKey(Table.ADDRESS, legalAddressId));
  }
}
