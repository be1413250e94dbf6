package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Dimension rows that the source has no more: as they were last, and marked. */
final class DeletedRows {
  /**
   * @param row in the wire format; null if there never was one
   * @return null for null
   */
  static byte[] of(Topic topic, byte[] row) {
    if (row == null) {
      return null;
    }
    Schema schema = topic.schema().orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream(row.length);
    out.write(row, 0, WireFormat.HEADER_SIZE);
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      GenericRecord record =
          new GenericDatumReader<GenericRecord>(schema)
              .read(
                  null,
                  DecoderFactory.get()
                      .binaryDecoder(
                          row, WireFormat.HEADER_SIZE, row.length - WireFormat.HEADER_SIZE, null));
      record.put("deleted", true);
      new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private DeletedRows() {}
}
