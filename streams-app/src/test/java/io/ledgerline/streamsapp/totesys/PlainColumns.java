package io.ledgerline.streamsapp.totesys;

import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.totesys.row.Columns;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.RowTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Rows of the domain out of plain maps; see {@link SampleRows}. */
public record PlainColumns(Map<String, ?> values) implements Columns {
  /**
   * @param columnsAndValues in turn, instead of the sample's
   */
  public static Row row(Table table, int id, Object... columnsAndValues) {
    return RowTypes.read(table, new PlainColumns(SampleRows.row(table, id, columnsAndValues)));
  }

  @Override
  public int number(String column) {
    return (Integer) values.get(column);
  }

  @Override
  public Integer optionalNumber(String column) {
    return (Integer) values.get(column);
  }

  @Override
  public String text(String column) {
    return (String) values.get(column);
  }

  @Override
  public String optionalText(String column) {
    return (String) values.get(column);
  }

  @Override
  public BigDecimal money(String column) {
    return (BigDecimal) values.get(column);
  }

  @Override
  public boolean flag(String column) {
    return (Boolean) values.get(column);
  }

  @Override
  public Instant timestamp(String column) {
    return (Instant) values.get(column);
  }

  @Override
  public LocalDate date(String column) {
    return LocalDate.parse(text(column));
  }
}
