package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Records of our products as plain maps, read by Avro's own reader: text as String, logical types
 * as BigDecimal, LocalDate, LocalTime and Instant, enums as their symbols.
 */
public final class PlainRecords {
  private static final GenericData MODEL = new GenericData();

  static {
    MODEL.addLogicalTypeConversion(new Conversions.DecimalConversion());
    MODEL.addLogicalTypeConversion(new TimeConversions.DateConversion());
    MODEL.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
    MODEL.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
  }

  /** Null for a tombstone. */
  public static Map<String, Object> read(Schema schema, byte[] message) {
    if (message == null) {
      return null;
    }
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(
                message, WireFormat.HEADER_SIZE, message.length - WireFormat.HEADER_SIZE, null);
    try {
      GenericRecord record =
          new GenericDatumReader<GenericRecord>(schema, schema, MODEL).read(null, decoder);
      if (!decoder.isEnd()) {
        throw new IllegalStateException("bytes are left behind a record of " + schema.getName());
      }
      return plain(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record that lies at the end of a path of fields. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> inner(Map<String, Object> record, String... path) {
    Map<String, Object> inner = record;
    for (String field : path) {
      inner = (Map<String, Object>) inner.get(field);
    }
    return inner;
  }

  private static Map<String, Object> plain(GenericRecord record) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (value instanceof GenericRecord inner) {
        value = plain(inner);
      } else if (value instanceof CharSequence || value instanceof GenericData.EnumSymbol) {
        value = value.toString();
      }
      plain.put(field.name(), value);
    }
    return plain;
  }

  private PlainRecords() {}
}
