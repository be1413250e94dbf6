package io.ledgerline.invoiceapi.query;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Rows of any schema with something in each field. */
public final class SampleRows {
  /**
   * @param values of some fields, in Avro's raw form
   * @param full whether fields that may be null are not
   */
  public static byte[] framed(Schema schema, Map<String, Object> values, boolean full) {
    GenericRecord row = row(schema, full);
    values.forEach(row::put);
    return Rows.framed(row);
  }

  /** A version of a row of a fact. */
  public static byte[] version(StarTable fact, int version, String operation, boolean full) {
    Schema operations = fact.schema().getField("operation").schema();
    return framed(
        fact.schema(),
        Map.of(
            "version",
            version,
            "operation",
            new GenericData.EnumSymbol(operations, operation),
            "recorded_at",
            version * 1_000_000L),
        full);
  }

  private static GenericRecord row(Schema schema, boolean full) {
    GenericRecord row = new GenericData.Record(schema);
    schema.getFields().forEach(field -> row.put(field.pos(), value(field.schema(), full)));
    return row;
  }

  private static Object value(Schema type, boolean full) {
    return switch (type.getType()) {
      case UNION -> full ? value(type.getTypes().get(1), true) : null;
      case RECORD -> row(type, full);
      case ARRAY -> List.of(value(type.getElementType(), full));
      case ENUM -> new GenericData.EnumSymbol(type, type.getEnumSymbols().get(0));
      case INT -> 7;
      case LONG -> 7_654_321L;
      case BOOLEAN -> true;
      case STRING -> "seven";
      case BYTES -> ByteBuffer.wrap(new byte[] {1, (byte) 0x8A});
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private SampleRows() {}
}
