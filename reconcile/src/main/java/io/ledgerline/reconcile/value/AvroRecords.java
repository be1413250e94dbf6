package io.ledgerline.reconcile.value;

import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.SerdeSettings;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.schemas.wire.WriterSchemas;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Decodes messages by Avro's own reader, which the topology does not use: what it makes of bytes is
 * compared with what a stranger makes of them. Not thread-safe.
 */
public final class AvroRecords implements AutoCloseable {
  private final WriterSchemas schemas;
  private final GenericData data = new GenericData();
  private BinaryDecoder decoder;

  public AvroRecords(SerdeSettings settings) {
    schemas = new WriterSchemas(settings);
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    data.addLogicalTypeConversion(new TimeConversions.DateConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
  }

  /**
   * @throws MalformedRecordException if it is no such record
   */
  public GenericRecord read(String topic, byte[] message, Schema reader) {
    return read(message, schemas.of(topic, message), reader);
  }

  /** By the schema that it was written with alone. */
  public GenericRecord read(String topic, byte[] message) {
    Schema writer = schemas.of(topic, message);
    return read(message, writer, writer);
  }

  private GenericRecord read(byte[] message, Schema writer, Schema reader) {
    int length = message.length - WireFormat.HEADER_SIZE;
    decoder = DecoderFactory.get().binaryDecoder(message, WireFormat.HEADER_SIZE, length, decoder);
    try {
      return new GenericDatumReader<GenericRecord>(writer, reader, data).read(null, decoder);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new MalformedRecordException("its Avro encoding is broken: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    schemas.close();
  }
}
