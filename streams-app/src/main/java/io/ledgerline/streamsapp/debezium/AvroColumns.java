package io.ledgerline.streamsapp.debezium;

import io.ledgerline.streamsapp.totesys.row.Columns;
import io.ledgerline.streamsapp.totesys.row.UnreadableColumnException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** The columns of a row image as Debezium writes it, whatever the version of its schema. */
final class AvroColumns implements Columns {
  /** The facts' amounts are numeric(10,2). */
  private static final int MONEY_SCALE = 2;

  private static final int MONEY_DIGITS_BEFORE_POINT = 8;

  /** What every store of dates on the way can hold. PostgreSQL's infinity lies beyond. */
  private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant BEYOND_TIME = Instant.parse("+10000-01-01T00:00:00Z");

  private final GenericRecord image;
  private final FormerTexts former;

  /**
   * @param former where to find a text that Debezium has left out because it is unchanged
   */
  AvroColumns(GenericRecord image, FormerTexts former) {
    this.image = image;
    this.former = former;
  }

  @Override
  public int number(String column) {
    return required(column, optionalNumber(column));
  }

  @Override
  public Integer optionalNumber(String column) {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    if (value instanceof Integer number) {
      return number;
    }
    throw unreadable(column, value, "a whole number");
  }

  @Override
  public String text(String column) {
    return required(column, optionalText(column));
  }

  @Override
  public String optionalText(String column) {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    if (!(value instanceof CharSequence)) {
      throw unreadable(column, value, "text");
    }
    String text = value.toString();
    return text.equals(FormerTexts.UNAVAILABLE) ? former.of(column) : text;
  }

  @Override
  public BigDecimal money(String column) {
    Object value = required(column, value(column));
    BigDecimal amount = Decimals.of(value, schema(column));
    if (amount == null) {
      throw unreadable(column, value, "a decimal");
    }
    // As longs, and before the scale is set: a power of ten must not be written out.
    if ((long) amount.precision() - amount.scale() > MONEY_DIGITS_BEFORE_POINT) {
      throw notMoney(column, amount);
    }
    try {
      return amount.setScale(MONEY_SCALE);
    } catch (ArithmeticException e) {
      throw notMoney(column, amount);
    }
  }

  @Override
  public boolean flag(String column) {
    if (required(column, value(column)) instanceof Boolean flag) {
      return flag;
    }
    throw unreadable(column, value(column), "true or false");
  }

  @Override
  public Instant timestamp(String column) {
    Object value = required(column, value(column));
    Instant instant = Timestamps.of(value, schema(column));
    if (instant == null || instant.isBefore(FIRST_TIME) || !instant.isBefore(BEYOND_TIME)) {
      throw unreadable(column, value, "a timestamp of the years 1 to 9999");
    }
    return instant;
  }

  @Override
  public LocalDate date(String column) {
    Object value = required(column, value(column));
    LocalDate date = value instanceof Integer day ? LocalDate.ofEpochDay(day) : parse(value);
    if (date == null || date.getYear() < 1 || date.getYear() > 9999) {
      throw unreadable(column, value, "a date like 2022-11-03");
    }
    return date;
  }

  /** Null if it is no date. */
  private static LocalDate parse(Object value) {
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Object value(String column) {
    Schema.Field field = image.getSchema().getField(column);
    if (field == null) {
      throw new UnreadableColumnException("there is no column " + column);
    }
    return image.get(field.pos());
  }

  /** The schema of a column that has a value. */
  private Schema schema(String column) {
    Schema schema = image.getSchema().getField(column).schema();
    return schema.isUnion()
        ? schema.getTypes().stream().filter(t -> t.getType() != Schema.Type.NULL).findFirst().get()
        : schema;
  }

  private static <T> T required(String column, T value) {
    if (value == null) {
      throw new UnreadableColumnException("column " + column + " is null");
    }
    return value;
  }

  private static UnreadableColumnException notMoney(String column, BigDecimal amount) {
    return unreadable(column, amount, "an amount of at most 8 digits and two decimals");
  }

  private static UnreadableColumnException unreadable(String column, Object value, String wanted) {
    return new UnreadableColumnException(
        "column %s is %s, not %s".formatted(column, value, wanted));
  }
}
