package io.ledgerline.streamsapp.cdc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Encodes products in the wire format. Not thread-safe. */
final class ProductEncoder {
  private final Map<String, byte[]> frames;
  private final Map<Schema, SpecificDatumWriter<SpecificRecord>> writers = new HashMap<>();
  private BinaryEncoder encoder;

  /**
   * @param frames what stands before each record of a topic
   */
  ProductEncoder(Map<String, byte[]> frames) {
    this.frames = frames;
  }

  byte[] encode(String topic, SpecificRecord product) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    out.writeBytes(frames.get(topic));
    encoder = EncoderFactory.get().binaryEncoder(out, encoder);
    try {
      writers
          .computeIfAbsent(product.getSchema(), schema -> writer(product))
          .write(product, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * With the record's own model: Avro finds that of a schema only for classes it is told to trust.
   */
  private static SpecificDatumWriter<SpecificRecord> writer(SpecificRecord product) {
    return new SpecificDatumWriter<>(
        product.getSchema(), ((SpecificRecordBase) product).getSpecificData());
  }
}
