package io.ledgerline.streamsapp.debezium;

import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.WireFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Reads Avro records by the schemas that they were written with. Not thread-safe. */
public final class EnvelopeReader {
  private final Function<byte[], Schema> schemas;
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
  private BinaryDecoder decoder;

  /**
   * @param schemas finds the schema that a message was written with; throws {@link
   *     MalformedRecordException} if it names none
   */
  public EnvelopeReader(Function<byte[], Schema> schemas) {
    this.schemas = schemas;
  }

  /**
   * @throws MalformedRecordException if the message is no record of its schema
   */
  GenericRecord read(byte[] message) {
    int id = WireFormat.schemaId(message);
    GenericDatumReader<GenericRecord> reader = readers.get(id);
    if (reader == null) {
      Schema schema = schemas.apply(message);
      if (schema.getType() != Schema.Type.RECORD) {
        throw new MalformedRecordException("schema id " + id + " is of no record");
      }
      reader = new GenericDatumReader<>(schema);
      readers.put(id, reader);
    }
    int length = message.length - WireFormat.HEADER_SIZE;
    decoder = DecoderFactory.get().binaryDecoder(message, WireFormat.HEADER_SIZE, length, decoder);
    GenericRecord record;
    boolean whole;
    try {
      record = reader.read(null, decoder);
      whole = decoder.isEnd();
    } catch (IOException | RuntimeException e) {
      // Of broken bytes Avro's reader complains with unchecked exceptions of many kinds.
      throw new MalformedRecordException("the record cannot be read by schema id " + id + ": " + e);
    }
    if (!whole) {
      throw new MalformedRecordException("bytes are left behind the record");
    }
    return record;
  }
}
