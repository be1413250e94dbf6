package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;

/**
 * A row of address.
 *
 * @param addressLine2 null if there is none
 * @param district null if there is none
 */
public record AddressRow(
    int addressId,
    String addressLine1,
    String addressLine2,
    String district,
    String city,
    String postalCode,
    String country,
    String phone)
    implements Row {
  static AddressRow of(Columns columns) {
    return new AddressRow(
        columns.number("address_id"),
        columns.text("address_line_1"),
        columns.optionalText("address_line_2"),
        columns.optionalText("district"),
        columns.text("city"),
        columns.text("postal_code"),
        columns.text("country"),
        columns.text("phone"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.ADDRESS, addressId);
  }
}
