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
  private static final int MONEY_SCALE = 2;

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
    try {
      return amount.setScale(MONEY_SCALE);
    } catch (ArithmeticException e) {
      throw unreadable(column, amount, "an amount with two decimals");
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
    if (instant == null) {
      throw unreadable(column, value, "a timestamp");
    }
    return instant;
  }

  @Override
  public LocalDate date(String column) {
    Object value = required(column, value(column));
    if (value instanceof Integer day) {
      return LocalDate.ofEpochDay(day);
    }
    try {
      return LocalDate.parse(value.toString());
    } catch (DateTimeException e) {
      throw unreadable(column, value, "a date like 2022-11-03");
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

  private static UnreadableColumnException unreadable(String column, Object value, String wanted) {
    return new UnreadableColumnException(
        "column %s is %s, not %s".formatted(column, value, wanted));
  }
}
