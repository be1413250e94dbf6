package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.schemas.InvoiceLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read from some bytes. */
record Reading(List<InvoiceLine> lines, List<Row.Reject> rejects) {
  static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  static final String LINE = "536365,85123A,JUG,6,12/1/2010 8:26,2.55,17850,United Kingdom\n";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Of rows below Kaggle's header. */
  static Reading ofRows(String rows) {
    return ofCsv(HEADER + rows);
  }

  static Reading ofCsv(String csv) {
    return of(Format.CSV, csv.getBytes(UTF_8), Optional.empty());
  }

  static Reading ofJson(String json) {
    return of(Format.JSON_LINES, json.getBytes(UTF_8), Optional.empty());
  }

  static Reading of(Format format, byte[] bytes, Optional<Charset> charset) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    try {
      new RowReader(LONDON, charset)
          .read(new ByteArrayInputStream(bytes), "test.csv", format, reading::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading;
  }

  InvoiceLine onlyLine() {
    if (lines.size() != 1 || !rejects.isEmpty()) {
      throw new AssertionError("Not one line, but " + this);
    }
    return lines.get(0);
  }

  String onlyCause() {
    if (rejects.size() != 1 || !lines.isEmpty()) {
      throw new AssertionError("Not one reject, but " + this);
    }
    return rejects.get(0).cause();
  }

  /** Of each line: {@code invoiceNo#lineNo}. */
  List<String> lineIds() {
    return lines.stream().map(line -> line.getInvoiceNo() + "#" + line.getLineNo()).toList();
  }

  /** Of each reject: {@code row: cause}. */
  List<String> causes() {
    return rejects.stream().map(reject -> reject.row() + ": " + reject.cause()).toList();
  }

  private void add(Row row) {
    if (row instanceof Row.Line line) {
      lines.add(line.line());
    } else if (row instanceof Row.Reject reject) {
      rejects.add(reject);
    }
  }
}
