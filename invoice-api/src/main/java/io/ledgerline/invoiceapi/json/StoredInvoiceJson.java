package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.streamsapp.invoice.InvoiceKinds;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes an invoice as {@link InvoiceJson} does, out of what is stored of it, without a record in
 * between: most of what is asked for is an invoice.
 */
public final class StoredInvoiceJson {
  private static final int SCALE = 4;

  private final byte[] state;
  private final JsonGenerator json;
  private final AvroCursor cursor = new AvroCursor();

  private StoredInvoiceJson(byte[] state, JsonGenerator json) {
    this.state = state;
    this.json = json;
  }

  /**
   * @param state see {@link InvoiceState}
   */
  public static void write(byte[] state, JsonGenerator json) throws IOException {
    InvoiceState.refuseOtherFormats(state);
    StoredInvoiceJson invoice = new StoredInvoiceJson(state, json);
    invoice.cursor.reset(state, 1, state.length);
    invoice.write();
  }

  private void write() throws IOException {
    json.writeStartObject();
    text("invoiceNo");
    json.writeStringField("kind", InvoiceKinds.of(cursor.readInt()).name());
    textOrNull("customerId");
    text("country");
    text("currency");
    json.writeStringField("issuedAt", Instant.ofEpochMilli(cursor.readLong()).toString());
    json.writeNumberField("lineCount", cursor.readInt());
    json.writeNumberField("unitCount", cursor.readLong());
    money("total");
    json.writeArrayFieldStart("items");
    for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
      for (long i = 0; i < block; i++) {
        item();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void item() throws IOException {
    json.writeStartObject();
    json.writeNumberField("lineNo", cursor.readInt());
    text("stockCode");
    textOrNull("description");
    json.writeNumberField("quantity", cursor.readInt());
    money("unitPrice");
    money("amount");
    json.writeEndObject();
  }

  private void text(String name) throws IOException {
    json.writeFieldName(name);
    int length = cursor.skipBytes();
    json.writeUTF8String(state, cursor.position() - length, length);
  }

  private void textOrNull(String name) throws IOException {
    if (cursor.readPresent()) {
      text(name);
    } else {
      json.writeNullField(name);
    }
  }

  private void money(String name) throws IOException {
    int length = cursor.skipBytes();
    int from = cursor.position() - length;
    json.writeStringField(
        name,
        length <= Long.BYTES
            ? Money.text(number(from, length))
            : Money.text(new BigDecimal(new BigInteger(state, from, length), SCALE)));
  }

  /** Of two's complement, the highest byte first. */
  private long number(int from, int length) {
    long number = state[from];
    for (int i = from + 1; i < from + length; i++) {
      number = (number << Byte.SIZE) | (state[i] & 0xFF);
    }
    return number;
  }
}
