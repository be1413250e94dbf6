package io.ledgerline.csvclient.generate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes invoice lines in the shape of the Online Retail data set, with all its oddities from about
 * 300 invoices on. What is written is a pure function of the seed and the number of invoices.
 */
public final class RetailGenerator {
  private static final long FIRST_NUMBER = 536_365;

  /** Numbers rise by 1.75 on average. */
  private static final int NUMBERS = 7;

  private static final int NUMBERS_PER = 4;

  /** Of a long invoice: its second half stands behind the next invoice. */
  private static final int TORN_INDEX = 210;

  private static final Every TWO_TIMES = new Every(600, 20);

  private final long seed;

  public RetailGenerator(long seed) {
    this.seed = seed;
  }

  /**
   * Writes CSV in Kaggle's layout: ISO-8859-1, CRLF, quotes where they are needed; about 21 lines
   * an invoice.
   *
   * @param invoices how many, 0 or more
   * @param out is flushed, not closed
   */
  public void write(int invoices, OutputStream out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, ISO_8859_1);
    csv.writeRecord(
        "InvoiceNo",
        "StockCode",
        "Description",
        "Quantity",
        "InvoiceDate",
        "UnitPrice",
        "CustomerID",
        "Country");
    Random random = new Random(seed);
    List<DraftSource> sources = sources(random, invoices);
    List<RetailRow> held = List.of();
    for (int i = 0; i < invoices; i++) {
      List<RetailRow> rows = rows(i, invoices, draft(i, sources), random);
      int torn = i == TORN_INDEX ? rows.size() / 2 : rows.size();
      write(rows.subList(0, torn), csv);
      write(held, csv);
      held = rows.subList(torn, rows.size());
    }
    write(held, csv);
    csv.flush();
  }

  private static List<DraftSource> sources(Random random, int invoices) {
    Catalogue catalogue = new Catalogue(random);
    Sales sales = new Sales(random, catalogue, new Buyers(random, invoices));
    return List.of(
        new OneOffs(),
        new PseudoArticles(),
        new StockCorrections(random, catalogue),
        new Cancellations(random, sales),
        sales);
  }

  private static Draft draft(int index, List<DraftSource> sources) {
    return sources.stream()
        .map(source -> source.draft(index))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static List<RetailRow> rows(int index, int invoices, Draft draft, Random random) {
    String number = draft.prefix() + (FIRST_NUMBER + (long) index * NUMBERS / NUMBERS_PER);
    LocalDateTime time = OpeningHours.time(index, invoices, random);
    List<Item> items = draft.items();
    int later = TWO_TIMES.includes(index) ? items.size() / 2 : items.size();
    return IntStream.range(0, items.size())
        .mapToObj(
            i ->
                new RetailRow(
                    number, items.get(i), i < later ? time : time.plusMinutes(1), draft.buyer()))
        .toList();
  }

  private static void write(List<RetailRow> rows, CsvWriter csv) {
    rows.forEach(row -> csv.writeRecord(row.cells()));
  }
}
