package io.ledgerline.streamsapp.totesys.row;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;

/** A row of design. */
public record DesignRow(int designId, String designName, String fileLocation, String fileName)
    implements Row {
  static DesignRow of(Columns columns) {
    return new DesignRow(
        columns.number("design_id"),
        columns.text("design_name"),
        columns.text("file_location"),
        columns.text("file_name"));
  }

  @Override
  public RowKey key() {
    return new RowKey(Table.DESIGN, designId);
  }
}
