package io.ledgerline.streamsapp.totesys.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The columns of one row as they are read. Each throws {@link UnreadableColumnException} if the
 * column is missing, is null where it may not be, or holds something else.
 */
public interface Columns {
  int number(String column);

  /** Null if the column is. */
  Integer optionalNumber(String column);

  String text(String column);

  /** Null if the column is. */
  String optionalText(String column);

  /** With two decimals. */
  BigDecimal money(String column);

  boolean flag(String column);

  /** A timestamp without time zone is one in UTC. */
  Instant timestamp(String column);

  LocalDate date(String column);
}
