package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads records of the stores, with decimals, dates and times as Java has them. A reader keeps
 * state while it reads, so each record gets its own; what is costly Avro keeps for each thread.
 */
final class StoredRecords {
  private static final GenericData TYPES = new GenericData();

  static {
    TYPES.addLogicalTypeConversion(new Conversions.DecimalConversion());
    TYPES.addLogicalTypeConversion(new TimeConversions.DateConversion());
    TYPES.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
    TYPES.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
  }

  /**
   * @param framed the record in the wire format
   */
  static GenericRecord read(Schema schema, byte[] framed) {
    try {
      return new GenericDatumReader<GenericRecord>(schema, schema, TYPES)
          .read(
              null,
              DecoderFactory.get()
                  .binaryDecoder(
                      framed,
                      WireFormat.HEADER_SIZE,
                      framed.length - WireFormat.HEADER_SIZE,
                      null));
    } catch (IOException e) {
      throw new UncheckedIOException("A stored " + schema.getName() + " cannot be read", e);
    }
  }

  private StoredRecords() {}
}
