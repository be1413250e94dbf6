package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.List;

/** A row of staff. */
public record StaffRow(
    int staffId, String firstName, String lastName, int departmentId, String emailAddress)
    implements Row {
  static StaffRow of(Columns columns) {
    return new StaffRow(
        columns.number("staff_id"),
        columns.text("first_name"),
        columns.text("last_name"),
        columns.number("department_id"),
        columns.text("email_address"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.STAFF, staffId);
  }

  @Override
  public List<RowKey> references() {
    return List.of(new RowKey(Table.DEPARTMENT, departmentId));
  }
}
