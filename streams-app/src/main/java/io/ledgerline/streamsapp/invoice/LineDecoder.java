package io.ledgerline.streamsapp.invoice;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.rules.InvoiceLineRules;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.schemas.wire.WireFormat;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * Turns a message into a {@link Line}. What our own schema wrote, plain and within the rules, is
 * only looked over ({@link PlainLineScanner}); anything else is decoded by Avro, checked by {@link
 * InvoiceLineRules} and encoded again, so that equal lines are equal bytes. Not thread-safe.
 */
public final class LineDecoder {
  private static final Schema CANONICAL = ProductSchemas.INVOICE_LINE;

  private final Function<byte[], Schema> writerSchema;
  private final Set<Integer> canonicalIds = new HashSet<>();
  private int lastCanonicalId = -1;
  private final PlainLineScanner scanner = new PlainLineScanner();
  private final InvoiceLineEncoder encoder = new InvoiceLineEncoder(new byte[0]);
  private final LineReader reader = new LineReader();

  /**
   * @param ownSchemaId the id that our own schema is registered under, so that it need not be asked
   * @param writerSchema finds the schema that a message was written with; throws {@link
   *     MalformedRecordException} if there is none
   */
  public LineDecoder(int ownSchemaId, Function<byte[], Schema> writerSchema) {
    this.canonicalIds.add(ownSchemaId);
    this.writerSchema = writerSchema;
  }

  /**
   * @param key the message's key: the invoice number
   * @throws RejectedLineException if the message is unreadable or breaks a rule
   */
  public Line decode(byte[] key, byte[] message) {
    if (key == null || message == null) {
      throw new RejectedLineException("the " + (key == null ? "key" : "value") + " is null");
    }
    try {
      if (!isCanonical(message)) {
        Schema writer = writerSchema.apply(message);
        if (!isCanonical(writer, message)) {
          return carefully(writer, key, message);
        }
      }
      Line plain = scanner.scan(key, message, WireFormat.HEADER_SIZE);
      return plain == null ? carefully(CANONICAL, key, message) : plain;
    } catch (MalformedRecordException e) {
      throw new RejectedLineException(e.getMessage());
    }
  }

  private boolean isCanonical(byte[] message) {
    int id = WireFormat.schemaId(message);
    if (id == lastCanonicalId) {
      return true;
    }
    if (canonicalIds.contains(id)) {
      lastCanonicalId = id;
      return true;
    }
    return false;
  }

  private boolean isCanonical(Schema schema, byte[] message) {
    if (!LineReader.sameEncoding(schema, CANONICAL)) {
      return false;
    }
    canonicalIds.add(WireFormat.schemaId(message));
    return true;
  }

  private Line carefully(Schema writer, byte[] key, byte[] message) {
    InvoiceLine line = reader.read(writer, message, WireFormat.HEADER_SIZE);
    InvoiceLineRules.violation(line)
        .ifPresent(
            cause -> {
              throw new RejectedLineException(cause);
            });
    byte[] canonical = encoder.encode(line);
    return scanner.slice(key, canonical, 0);
  }
}
