package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.registry.Compatibility;
import io.ledgerline.schemas.wire.GeneratedRecords;
import io.ledgerline.schemas.wire.MalformedRecordException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Reads a line of any compatible schema by Avro's own reader: the slow and careful way. */
final class LineReader {
  private final Map<Schema, SpecificDatumReader<InvoiceLine>> readers = new HashMap<>();

  /** True if both schemas encode the same record to the same bytes with the same meaning. */
  static boolean sameEncoding(Schema a, Schema b) {
    return SchemaNormalization.toParsingForm(a).equals(SchemaNormalization.toParsingForm(b))
        && Compatibility.problems(a, b).isEmpty();
  }

  /**
   * @throws MalformedRecordException if the bytes are no record of the writer's schema, or that
   *     schema is none of a line
   */
  InvoiceLine read(Schema writer, byte[] bytes, int from) {
    try {
      BinaryDecoder decoder =
          DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
      InvoiceLine line =
          readers
              .computeIfAbsent(
                  writer, w -> GeneratedRecords.reader(w, InvoiceLine.getClassSchema()))
              .read(null, decoder);
      if (!decoder.isEnd()) {
        throw new MalformedRecordException("bytes are left behind the record");
      }
      refuseReplacedCharacters(line, bytes, from);
      return line;
    } catch (IOException | AvroRuntimeException | ArithmeticException | ClassCastException e) {
      throw new MalformedRecordException("the record is unreadable: " + e);
    }
  }

  /**
   * Avro puts U+FFFD where bytes are no UTF-8. A line that holds it must have been sent with it;
   * else its text would be lost silently.
   */
  private static void refuseReplacedCharacters(InvoiceLine line, byte[] bytes, int from) {
    String text =
        line.getInvoiceNo()
            + line.getStockCode()
            + line.getDescription()
            + line.getCustomerId()
            + line.getCountry();
    long replaced = text.chars().filter(c -> c == '\uFFFD').count();
    if (replaced > occurrences(bytes, from)) {
      throw new MalformedRecordException("a text is no UTF-8");
    }
  }

  private static long occurrences(byte[] bytes, int from) {
    long count = 0;
    for (int i = from; i < bytes.length - 2; i++) {
      boolean replacement =
          bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD;
      count += replacement ? 1 : 0;
    }
    return count;
  }
}
