package io.ledgerline.connect.warehouse;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.Optional;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** Chooses how a field's values are written for a column. */
final class ValueWriters {
  private final boolean sizesInBytes;

  /**
   * @param sizesInBytes whether a text column's size counts bytes rather than characters
   */
  ValueWriters(boolean sizesInBytes) {
    this.sizesInBytes = sizesInBytes;
  }

  /** Empty if the column's type is the wrong one for such values. */
  Optional<ValueWriter> of(Schema field, Column column) {
    return Optional.ofNullable(
        field.name() == null || unknown(field.name())
            ? plain(field.type(), column)
            : logical(field.name(), column));
  }

  private static boolean unknown(String name) {
    return switch (name) {
      case Decimal.LOGICAL_NAME, Date.LOGICAL_NAME, Time.LOGICAL_NAME, Timestamp.LOGICAL_NAME ->
          false;
      default -> true;
    };
  }

  private static ValueWriter logical(String name, Column column) {
    return switch (name) {
      case Decimal.LOGICAL_NAME -> isDecimal(column) ? decimal(column) : null;
      case Date.LOGICAL_NAME ->
          column.jdbcType() == Types.DATE
              ? (value, out) -> Times.date(Times.epochDay(value), out)
              : null;
      case Time.LOGICAL_NAME ->
          isTime(column) ? (value, out) -> Times.time(Times.micros(value), out) : null;
      default ->
          isTimestamp(column) ? (value, out) -> Times.timestamp(Times.micros(value), out) : null;
    };
  }

  private ValueWriter plain(Schema.Type type, Column column) {
    return switch (type) {
      case STRING -> isText(column) ? text(column) : null;
      case BOOLEAN ->
          column.jdbcType() == Types.BIT || column.jdbcType() == Types.BOOLEAN
              ? (value, out) -> out.put((Boolean) value ? 't' : 'f')
              : null;
      case INT8, INT16, INT32 -> isNumber(column) ? whole(column) : null;
      case INT64 -> isNumber(column) ? whole(column) : micros(column);
      case FLOAT32, FLOAT64 -> isFloat(column) ? (value, out) -> out.ascii(value.toString()) : null;
      default -> null;
    };
  }

  /** Avro's time-micros and timestamp-micros come as plain numbers. */
  private static ValueWriter micros(Column column) {
    if (isTime(column)) {
      return (value, out) -> Times.time((Long) value, out);
    }
    return isTimestamp(column) ? (value, out) -> Times.timestamp((Long) value, out) : null;
  }

  private static ValueWriter whole(Column column) {
    long max =
        switch (column.jdbcType()) {
          case Types.SMALLINT -> Short.MAX_VALUE;
          case Types.INTEGER -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    return (value, out) -> {
      long number = ((Number) value).longValue();
      if (number > max || number < -max - 1) {
        throw new MisfitException("is too narrow for the number, widen it");
      }
      out.number(number);
    };
  }

  /** Exact: a database rounds decimals silently. */
  private static ValueWriter decimal(Column column) {
    // PostgreSQL's plain numeric has no size.
    boolean bounded = column.size() > 0 && column.size() <= 1_000;
    return (value, out) -> {
      BigDecimal number = (BigDecimal) value;
      if (bounded && !fits(number, column)) {
        throw new MisfitException("is too narrow for the decimal, widen it");
      }
      out.ascii(number.toPlainString());
    };
  }

  private static boolean fits(BigDecimal number, Column column) {
    if (number.signum() == 0) {
      return true;
    }
    boolean enoughScale =
        number.scale() <= column.scale() || number.stripTrailingZeros().scale() <= column.scale();
    return enoughScale && number.precision() - number.scale() <= column.size() - column.scale();
  }

  private ValueWriter text(Column column) {
    int size = column.size();
    return (value, out) -> {
      String text = (String) value;
      // A char is at most one character, and at most three bytes.
      if (text.length() > (sizesInBytes ? size / 3 : size) && tooLong(text, size)) {
        throw new MisfitException("is too narrow for the text, widen it");
      }
      out.text(text);
    };
  }

  private boolean tooLong(String text, int size) {
    long length =
        sizesInBytes
            ? text.codePoints().mapToLong(ValueWriters::utf8Length).sum()
            : text.codePointCount(0, text.length());
    return length > size;
  }

  private static long utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  private static boolean isText(Column column) {
    return switch (column.jdbcType()) {
      case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.NVARCHAR -> true;
      default -> false;
    };
  }

  private static boolean isNumber(Column column) {
    return switch (column.jdbcType()) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
      default -> isDecimal(column);
    };
  }

  private static boolean isDecimal(Column column) {
    return column.jdbcType() == Types.NUMERIC || column.jdbcType() == Types.DECIMAL;
  }

  private static boolean isFloat(Column column) {
    return switch (column.jdbcType()) {
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> true;
      default -> false;
    };
  }

  private static boolean isTime(Column column) {
    return column.jdbcType() == Types.TIME || column.jdbcType() == Types.TIME_WITH_TIMEZONE;
  }

  private static boolean isTimestamp(Column column) {
    return column.jdbcType() == Types.TIMESTAMP
        || column.jdbcType() == Types.TIMESTAMP_WITH_TIMEZONE;
  }
}
