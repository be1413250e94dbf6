package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The oracle: a plain fold over retail files, which shares no line with the product. The last line
 * of a number wins; what comes out is the JSON that the service must answer.
 */
public final class RetailFold {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Map<String, TreeMap<Integer, Line>> invoices = new TreeMap<>();
  private final List<Version> versions = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A line as it was at some time.
   *
   * @param number 1, 2, … of those that differ
   */
  public record Version(String invoiceNo, int lineNo, int number, Line line) {}

  /** A line as the file has it, its price to four decimals. */
  public record Line(
      String stockCode,
      String description,
      int quantity,
      BigDecimal unitPrice,
      Instant issuedAt,
      String customerId,
      String country) {
    public Line {
      unitPrice = unitPrice.setScale(4);
    }

    BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /** Folds a whole file in, its lines counted from 1 within each invoice. */
  public RetailFold addFile(Path file) throws IOException {
    Map<String, Integer> counters = new HashMap<>();
    try (InputStream in = open(file);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, ISO_8859_1))) {
      for (NamedCsvRecord row : rows) {
        String no = row.getField("InvoiceNo");
        put(no, counters.merge(no, 1, Integer::sum), line(row));
      }
    }
    return this;
  }

  public void put(String invoiceNo, int lineNo, Line line) {
    Line before = invoices.computeIfAbsent(invoiceNo, n -> new TreeMap<>()).put(lineNo, line);
    if (!line.equals(before)) {
      int number = numbers.merge(invoiceNo + "#" + lineNo, 1, Integer::sum);
      versions.add(new Version(invoiceNo, lineNo, number, line));
    }
  }

  /** Every line that differed from the one before it, in their order. */
  public List<Version> versions() {
    return versions;
  }

  public Map<String, ? extends Map<Integer, Line>> invoices() {
    return invoices;
  }

  /** The invoice as GET /v1/invoices answers it. */
  public ObjectNode invoice(String invoiceNo) {
    ObjectNode json = summary(invoiceNo);
    var items = json.putArray("items");
    invoices
        .get(invoiceNo)
        .forEach(
            (lineNo, line) ->
                items
                    .addObject()
                    .put("lineNo", lineNo)
                    .put("stockCode", line.stockCode())
                    .put("description", line.description())
                    .put("quantity", line.quantity())
                    .put("unitPrice", money(line.unitPrice()))
                    .put("amount", money(line.amount())));
    return json;
  }

  /** The invoice as a row of its customer's history. */
  public ObjectNode summary(String invoiceNo) {
    List<Line> lines = List.copyOf(invoices.get(invoiceNo).values());
    String kind = "SALE";
    if (invoiceNo.startsWith("C")) {
      kind = "CANCELLATION";
    } else if (invoiceNo.startsWith("A")) {
      kind = "ADJUSTMENT";
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("invoiceNo", invoiceNo)
        .put("kind", kind)
        .put("customerId", customer(lines))
        .put("country", lines.get(0).country())
        .put("currency", "GBP")
        .put("issuedAt", issuedAt(lines).toString())
        .put("lineCount", lines.size())
        .put("unitCount", lines.stream().mapToInt(Line::quantity).sum())
        .put("total", money(total(lines)));
  }

  /** Every customer's invoices, the newest first, those of one time by number from the last. */
  public Map<String, List<String>> histories() {
    Map<String, List<String>> histories = new TreeMap<>();
    invoices.forEach(
        (no, lines) -> {
          String customer = customer(List.copyOf(lines.values()));
          if (customer != null) {
            histories.computeIfAbsent(customer, c -> new ArrayList<>()).add(no);
          }
        });
    Comparator<String> newestFirst =
        Comparator.comparing((String no) -> issuedAt(List.copyOf(invoices.get(no).values())))
            .thenComparing(Comparator.naturalOrder())
            .reversed();
    histories.values().forEach(history -> history.sort(newestFirst));
    return histories;
  }

  BigDecimal total() {
    return invoices.values().stream()
        .map(lines -> total(List.copyOf(lines.values())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Instant issuedAt(List<Line> lines) {
    return lines.stream().map(Line::issuedAt).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static String customer(List<Line> lines) {
    return lines.stream().map(Line::customerId).filter(c -> c != null).findFirst().orElse(null);
  }

  /** Two to four decimals, zeros beyond the second dropped. */
  private static String money(BigDecimal amount) {
    String text = amount.setScale(4, RoundingMode.UNNECESSARY).toPlainString();
    while (text.endsWith("0") && text.length() - text.indexOf('.') > 3) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  private static Line line(NamedCsvRecord row) {
    String description = row.getField("Description");
    String customer = row.getField("CustomerID");
    return new Line(
        row.getField("StockCode"),
        description.isEmpty() ? null : description,
        Integer.parseInt(row.getField("Quantity")),
        new BigDecimal(row.getField("UnitPrice")),
        LocalDateTime.parse(row.getField("InvoiceDate"), DATE).atZone(LONDON).toInstant(),
        customer.isEmpty() ? null : customer,
        row.getField("Country"));
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
