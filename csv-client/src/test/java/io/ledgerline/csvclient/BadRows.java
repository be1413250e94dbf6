package io.ledgerline.csvclient;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSV file of 10,000 good rows with 1,000 bad ones of {@link BadRowKind}'s twenty kinds strewn
 * in, and what must be read from it. Some good rows span two lines, some blank lines lie between.
 */
public final class BadRows {
  public static final int GOOD = 10_000;
  public static final int BAD = 1_000;

  private static final List<BadRowKind> KINDS = List.of(BadRowKind.values());
  private static final int ROWS_AN_INVOICE = 25;
  private static final int TWO_LINES_EVERY = 500;
  private static final int BLANK_LINE_EVERY = 700;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> rejects = new ArrayList<>();
  private long nextLine = 1;

  public BadRows() {
    append(
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country", UTF_8);
    for (int i = 0; i < GOOD; i++) {
      if (i % BLANK_LINE_EVERY == 0) {
        append("", UTF_8);
      }
      good(i);
      if (i % (GOOD / BAD) == 0) {
        bad(i / (GOOD / BAD), invoiceNo(i));
      }
    }
  }

  /** The file, in UTF-8 but for the rows that are bad by being something else. */
  public byte[] csv() {
    return bytes.toByteArray();
  }

  /** Of each good row, in order: {@code invoiceNo#lineNo@row}. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Of each bad row, in order: {@code row: cause}. */
  public List<String> rejects() {
    return List.copyOf(rejects);
  }

  private void good(int i) {
    String invoiceNo = invoiceNo(i);
    lines.add(invoiceNo + "#" + nextPosition(invoiceNo) + "@" + nextLine);
    String description = i % TWO_LINES_EVERY == 1 ? "\"CAFÉ\r\nMUG\"" : "CAFÉ MUG";
    append(
        "%s,%d,%s,6,12/1/2010 8:26,2.55,17850,United Kingdom"
            .formatted(invoiceNo, 20_000 + i, description),
        UTF_8);
  }

  private void bad(int i, String invoiceNo) {
    BadRowKind kind = KINDS.get(i % KINDS.size());
    rejects.add(nextLine + ": " + kind.cause());
    if (kind.hasInvoiceNo()) {
      int unused = nextPosition(invoiceNo);
    }
    append(kind.row().formatted(invoiceNo), kind == BadRowKind.INVALID_UTF_8 ? ISO_8859_1 : UTF_8);
  }

  private static String invoiceNo(int i) {
    return String.valueOf(936_365 + i / ROWS_AN_INVOICE);
  }

  private int nextPosition(String invoiceNo) {
    return positions.merge(invoiceNo, 1, Integer::sum);
  }

  private void append(String row, Charset charset) {
    nextLine += row.contains("\n") ? 2 : 1;
    bytes.writeBytes((row + "\r\n").getBytes(charset));
  }
}
