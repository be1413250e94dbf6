package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
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
  private static final SerializableString KIND = new SerializedString("kind");
  private static final SerializableString ISSUED_AT = new SerializedString("issuedAt");
  private static final SerializableString LINE_COUNT = new SerializedString("lineCount");
  private static final SerializableString UNIT_COUNT = new SerializedString("unitCount");
  private static final SerializableString LINE_NO = new SerializedString("lineNo");
  private static final SerializableString QUANTITY = new SerializedString("quantity");
  private static final SerializableString ITEMS = new SerializedString("items");
  private static final SerializableString CUSTOMER_ID = new SerializedString("customerId");
  private static final SerializableString INVOICE_NO = new SerializedString("invoiceNo");
  private static final SerializableString COUNTRY = new SerializedString("country");
  private static final SerializableString CURRENCY = new SerializedString("currency");
  private static final SerializableString TOTAL = new SerializedString("total");
  private static final SerializableString STOCK_CODE = new SerializedString("stockCode");
  private static final SerializableString DESCRIPTION = new SerializedString("description");
  private static final SerializableString UNIT_PRICE = new SerializedString("unitPrice");
  private static final SerializableString AMOUNT = new SerializedString("amount");
  private static final int SCALE = 4;

  private final byte[] state;
  private final JsonGenerator json;
  private final byte[] money = new byte[Money.MAX_LENGTH];
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
    text(INVOICE_NO);
    json.writeFieldName(KIND);
    json.writeString(InvoiceKinds.of(cursor.readInt()).name());
  }

  private void rest() throws IOException {
    text(COUNTRY);
    text(CURRENCY);
    json.writeFieldName(ISSUED_AT);
    json.writeString(Instant.ofEpochMilli(cursor.readLong()).toString());
    json.writeFieldName(LINE_COUNT);
    json.writeNumber(cursor.readInt());
    json.writeFieldName(UNIT_COUNT);
    json.writeNumber(cursor.readLong());
    money(TOTAL);
  }

  private void writeWithItems() throws IOException {
    json.writeStartObject();
    beginning();
    textOrNull(CUSTOMER_ID);
    rest();
    json.writeFieldName(ITEMS);
    json.writeStartArray();
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
    json.writeFieldName(LINE_NO);
    json.writeNumber(cursor.readInt());
    text(STOCK_CODE);
    textOrNull(DESCRIPTION);
    json.writeFieldName(QUANTITY);
    json.writeNumber(cursor.readInt());
    money(UNIT_PRICE);
    money(AMOUNT);
    json.writeEndObject();
  }

  private void text(SerializableString name) throws IOException {
    json.writeFieldName(name);
    int length = cursor.skipBytes();
    json.writeUTF8String(state, cursor.position() - length, length);
  }

  private void textOrNull(SerializableString name) throws IOException {
    if (cursor.readPresent()) {
      text(name);
    } else {
      json.writeFieldName(name);
      json.writeNull();
    }
  }

  private void money(SerializableString name) throws IOException {
    int length = cursor.skipBytes();
    int from = cursor.position() - length;
    json.writeFieldName(name);
    if (length < Long.BYTES) {
      int begin = Money.write(number(from, length), money);
      json.writeRawUTF8String(money, begin, money.length - begin);
    } else {
      json.writeString(Money.text(new BigDecimal(new BigInteger(state, from, length), SCALE)));
    }
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
