package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.invoice.InvoiceKinds;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes invoices as {@link InvoiceJson} does, out of what is stored of them, without a record in
 * between: they are most of what is asked for.
 */
public final class StoredInvoiceJson {
  private static final String CUSTOMER_ID = "customerId";
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
    invoice.writeWithItems();
  }

  /**
   * An invoice as a row of its customer's history.
   *
   * @param summary the record in the wire format
   */
  public static void writeSummary(byte[] summary, JsonGenerator json) throws IOException {
    StoredInvoiceJson invoice = new StoredInvoiceJson(summary, json);
    invoice.cursor.reset(summary, WireFormat.HEADER_SIZE, summary.length);
    json.writeStartObject();
    invoice.beginning();
    invoice.text(CUSTOMER_ID);
    invoice.rest();
    json.writeEndObject();
  }

  private void beginning() throws IOException {
    text("invoiceNo");
    json.writeStringField("kind", InvoiceKinds.of(cursor.readInt()).name());
  }

  private void rest() throws IOException {
    text("country");
    text("currency");
    json.writeStringField("issuedAt", Instant.ofEpochMilli(cursor.readLong()).toString());
    json.writeNumberField("lineCount", cursor.readInt());
    json.writeNumberField("unitCount", cursor.readLong());
    money("total");
  }

  private void writeWithItems() throws IOException {
    json.writeStartObject();
    beginning();
    textOrNull(CUSTOMER_ID);
    rest();
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
