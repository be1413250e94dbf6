package io.ledgerline.schemas.wire;

import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceItem;
import io.ledgerline.schemas.InvoiceKind;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.InvoiceSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Readers of the generated classes. Avro creates objects only of classes that it was told to trust,
 * since a schema from outside names the class to create: here it is told of ours, one by one.
 */
public final class GeneratedRecords {
  static {
    ClassSecurityValidator.Builder ours = ClassSecurityValidator.builder();
    ours.add(InvoiceLine.class).add(Invoice.class).add(InvoiceItem.class);
    ours.add(InvoiceKind.class).add(InvoiceSummary.class);
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), ours.build()));
  }

  /**
   * A new reader; it keeps state while it reads, so each thread needs its own.
   *
   * @param writer what the bytes were written with
   * @param type schema of the generated class
   */
  public static <T extends SpecificRecord> SpecificDatumReader<T> reader(
      Schema writer, Schema type) {
    return new SpecificDatumReader<>(writer, type);
  }

  /**
   * Reads one record.
   *
   * @param framed the record in the wire format
   */
  public static <T extends SpecificRecord> T read(Schema writer, Class<T> type, byte[] framed) {
    try {
      return GeneratedRecords.<T>reader(writer, SpecificData.get().getSchema(type))
          .read(
              null,
              DecoderFactory.get()
                  .binaryDecoder(
                      framed,
                      WireFormat.HEADER_SIZE,
                      framed.length - WireFormat.HEADER_SIZE,
                      null));
    } catch (IOException e) {
      throw new UncheckedIOException("A record of " + type.getSimpleName() + " cannot be read", e);
    }
  }

  private GeneratedRecords() {}
}
