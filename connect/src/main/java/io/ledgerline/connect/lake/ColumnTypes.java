package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.Utf8;

/** The columns that a record's fields become. */
final class ColumnTypes {
  private static final int BITS = 8;

  /**
   * A field's column.
   *
   * @throws RejectedRecordException if there is none for its type
   */
  static Column of(Schema.Field field) {
    Schema type = present(field);
    return switch (type.getType()) {
      case STRING -> column(field, Schema.create(Schema.Type.STRING), value -> value);
      case ENUM ->
          column(field, Schema.create(Schema.Type.STRING), value -> new Utf8(value.toString()));
      case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> column(field, plain(type), value -> value);
      case BYTES -> bytes(field, type);
      default -> throw none(field, type);
    };
  }

  /** What the field holds if it is not null. */
  private static Schema present(Schema.Field field) {
    Schema type = field.schema();
    if (!type.isUnion()) {
      return type;
    }
    List<Schema> others =
        type.getTypes().stream().filter(each -> each.getType() != Schema.Type.NULL).toList();
    if (others.size() == 1) {
      return others.get(0);
    }
    throw none(field, type);
  }

  private static RejectedRecordException none(Schema.Field field, Schema type) {
    return new RejectedRecordException(
        "field %s is of type %s, of which there are no columns"
            .formatted(field.name(), type.getType()));
  }

  private static Column bytes(Schema.Field field, Schema type) {
    if (!(type.getLogicalType() instanceof LogicalTypes.Decimal decimal)) {
      return column(field, Schema.create(Schema.Type.BYTES), value -> value);
    }
    BigInteger limit = BigInteger.TEN.pow(decimal.getPrecision());
    int safeBytes = (limit.bitLength() - 1) / BITS;
    return column(
        field,
        plain(type),
        value -> {
          ByteBuffer unscaled = (ByteBuffer) value;
          if (!unscaled.hasRemaining()
              || (unscaled.remaining() > safeBytes && !isBelow(limit, unscaled))) {
            throw new RejectedRecordException(
                "field %s is no decimal(%d, %d)"
                    .formatted(field.name(), decimal.getPrecision(), decimal.getScale()));
          }
          return unscaled;
        });
  }

  private static boolean isBelow(BigInteger limit, ByteBuffer unscaled) {
    byte[] bytes = new byte[unscaled.remaining()];
    unscaled.duplicate().get(bytes);
    return new BigInteger(bytes).abs().compareTo(limit) < 0;
  }

  /** Without what a writer may have said beside the type. */
  private static Schema plain(Schema type) {
    Schema plain = Schema.create(type.getType());
    LogicalType logical = type.getLogicalType();
    return logical == null ? plain : logical.addToSchema(plain);
  }

  private static Column column(Schema.Field field, Schema type, Column.ColumnValue value) {
    return new Column(field.name(), type, value);
  }

  private ColumnTypes() {}
}
