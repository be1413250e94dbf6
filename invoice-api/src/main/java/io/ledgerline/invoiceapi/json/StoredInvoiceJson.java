package io.ledgerline.invoiceapi.json;

import static io.ledgerline.invoiceapi.json.JsonBytes.ascii;

import io.ledgerline.invoiceapi.query.Page;
import io.ledgerline.schemas.wire.AvroCursor;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.invoice.InvoiceKinds;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes invoices as {@link InvoiceJson} does, out of what is stored of them, without a record in
 * between: they are most of what is asked for.
 */
public final class StoredInvoiceJson {
  private static final byte[] INVOICE_NO = ascii("{\"invoiceNo\":");
  private static final byte[] KIND = ascii(",\"kind\":\"");
  private static final byte[] CUSTOMER_ID = ascii("\",\"customerId\":");
  private static final byte[] COUNTRY = ascii(",\"country\":");
  private static final byte[] CURRENCY = ascii(",\"currency\":");
  private static final byte[] ISSUED_AT = ascii(",\"issuedAt\":\"");
  private static final byte[] LINE_COUNT = ascii("\",\"lineCount\":");
  private static final byte[] UNIT_COUNT = ascii(",\"unitCount\":");
  private static final byte[] TOTAL = ascii(",\"total\":\"");
  private static final byte[] ITEMS = ascii("\",\"items\":[");
  private static final byte[] FIRST_LINE_NO = ascii("{\"lineNo\":");
  private static final byte[] LINE_NO = ascii(",{\"lineNo\":");
  private static final byte[] STOCK_CODE = ascii(",\"stockCode\":");
  private static final byte[] DESCRIPTION = ascii(",\"description\":");
  private static final byte[] QUANTITY = ascii(",\"quantity\":");
  private static final byte[] UNIT_PRICE = ascii(",\"unitPrice\":\"");
  private static final byte[] AMOUNT = ascii("\",\"amount\":\"");
  private static final byte[] NULL = ascii("null");
  private static final byte[] END = ascii("\"}");
  private static final byte[] END_OF_ITEMS = ascii("]}");
  private static final int SCALE = 4;

  private final byte[] state;
  private final JsonBytes json;
  private final byte[] money = new byte[Money.MAX_LENGTH];
  private final AvroCursor cursor = new AvroCursor();

  private StoredInvoiceJson(byte[] state, JsonBytes json) {
    this.state = state;
    this.json = json;
  }

  /**
   * @param state see {@link InvoiceState}
   */
  public static byte[] of(byte[] state) {
    InvoiceState.refuseOtherFormats(state);
    StoredInvoiceJson invoice = new StoredInvoiceJson(state, JsonBytes.ofThread());
    invoice.cursor.reset(state, 1, state.length);
    invoice.writeWithItems();
    return invoice.json.toBytes();
  }

  /**
   * Invoices as rows of their customer's history.
   *
   * @param page records of summaries in the wire format
   * @param next as clients pass it on, or null
   */
  public static byte[] history(Page<byte[]> page, String next) {
    JsonBytes json = JsonBytes.ofThread();
    json.raw(ascii("{\"items\":["));
    String separator = "";
    for (byte[] summary : page.items()) {
      json.raw(ascii(separator));
      separator = ",";
      StoredInvoiceJson invoice = new StoredInvoiceJson(summary, json);
      invoice.cursor.reset(summary, WireFormat.HEADER_SIZE, summary.length);
      invoice.writeSummary();
    }
    String cursor = next == null ? "null" : "\"" + next + "\"";
    return json.raw(ascii("],\"cursor\":" + cursor + "}")).toBytes();
  }

  private void beginning() {
    text(INVOICE_NO);
    json.raw(KIND).raw(ascii(InvoiceKinds.of(cursor.readInt()).name()));
  }

  private void rest() {
    text(COUNTRY);
    text(CURRENCY);
    json.raw(ISSUED_AT).raw(ascii(Instant.ofEpochMilli(cursor.readLong()).toString()));
    json.raw(LINE_COUNT).number(cursor.readInt());
    json.raw(UNIT_COUNT).number(cursor.readLong());
    money(TOTAL);
  }

  private void writeSummary() {
    beginning();
    text(CUSTOMER_ID);
    rest();
    json.raw(END);
  }

  private void writeWithItems() {
    beginning();
    textOrNull(CUSTOMER_ID);
    rest();
    json.raw(ITEMS);
    byte[] lineNo = FIRST_LINE_NO;
    for (long block = cursor.readLong(); block != 0; block = cursor.readLong()) {
      for (long i = 0; i < block; i++) {
        json.raw(lineNo);
        lineNo = LINE_NO;
        item();
      }
    }
    json.raw(END_OF_ITEMS);
  }

  private void item() {
    json.number(cursor.readInt());
    text(STOCK_CODE);
    textOrNull(DESCRIPTION);
    json.raw(QUANTITY).number(cursor.readInt());
    money(UNIT_PRICE);
    money(AMOUNT);
    json.raw(END);
  }

  private void text(byte[] name) {
    int length = cursor.skipBytes();
    json.raw(name).text(state, cursor.position() - length, length);
  }

  private void textOrNull(byte[] name) {
    if (cursor.readPresent()) {
      text(name);
    } else {
      json.raw(name).raw(NULL);
    }
  }

  /** Within the quotes that the names before and behind it bring. */
  private void money(byte[] name) {
    int length = cursor.skipBytes();
    int from = cursor.position() - length;
    json.raw(name);
    if (length < Long.BYTES) {
      int begin = Money.write(number(from, length), money);
      json.raw(money, begin, money.length - begin);
    } else {
      json.raw(ascii(Money.text(new BigDecimal(new BigInteger(state, from, length), SCALE))));
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
