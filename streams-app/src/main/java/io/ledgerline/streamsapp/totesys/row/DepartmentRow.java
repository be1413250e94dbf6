package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;

/**
 * A row of department.
 *
 * @param location null if there is none
 * @param manager null if there is none
 */
public record DepartmentRow(
    int departmentId, String departmentName, String location, String manager) implements Row {
  static DepartmentRow of(Columns columns) {
    return new DepartmentRow(
        columns.number("department_id"),
        columns.text("department_name"),
        columns.optionalText("location"),
        columns.optionalText("manager"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.DEPARTMENT, departmentId);
  }
}
