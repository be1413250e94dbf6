package io.ledgerline.streamsapp.debezium;

import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** A registry on the heap: gives schemas ids and finds them by the ids again. */
public final class TestRegistry {
  private static final int FIRST_ID = 100;

  private final List<Schema> schemas = new ArrayList<>();

  /**
   * @throws MalformedRecordException if the message names no schema of this registry
   */
  public synchronized Schema of(byte[] message) {
    int index = WireFormat.schemaId(message) - FIRST_ID;
    if (index < 0 || index >= schemas.size()) {
      throw new MalformedRecordException("schema id " + (index + FIRST_ID) + " is unknown");
    }
    return schemas.get(index);
  }

  /** The schema as it is read back from its text, as from a real registry. */
  synchronized int register(Schema schema) {
    if (!schemas.contains(schema)) {
      schemas.add(new Schema.Parser().parse(schema.toString()));
    }
    return schemas.indexOf(schema) + FIRST_ID;
  }

  /** The record in the wire format. */
  byte[] message(GenericRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0);
    out.writeBytes(ByteBuffer.allocate(4).putInt(register(record.getSchema())).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
