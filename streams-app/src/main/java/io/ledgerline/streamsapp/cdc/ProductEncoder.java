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
          .computeIfAbsent(product.getSchema(), schema -> new SpecificDatumWriter<>(schema))
          .write(product, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
