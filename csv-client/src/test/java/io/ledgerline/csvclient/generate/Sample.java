package io.ledgerline.csvclient.generate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A generated file, and questions about it. */
record Sample(List<NamedCsvRecord> rows) {
  static byte[] bytes(int invoices, long seed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new RetailGenerator(seed).write(invoices, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Sample of(int invoices, long seed) {
    String csv = new String(bytes(invoices, seed), ISO_8859_1);
    return new Sample(CsvReader.builder().ofNamedCsvRecord(csv).stream().toList());
  }

  long count(Predicate<NamedCsvRecord> condition) {
    return rows.stream().filter(condition).count();
  }

  double share(Predicate<NamedCsvRecord> condition) {
    return (double) count(condition) / rows.size();
  }

  Set<String> values(String column) {
    return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
  }

  Map<String, List<NamedCsvRecord>> invoices() {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("InvoiceNo"), LinkedHashMap::new, Collectors.toList()));
  }

  static int quantity(NamedCsvRecord row) {
    return Integer.parseInt(row.getField("Quantity"));
  }

  static BigDecimal price(NamedCsvRecord row) {
    return new BigDecimal(row.getField("UnitPrice"));
  }

  static boolean isCancelled(NamedCsvRecord row) {
    return row.getField("InvoiceNo").startsWith("C");
  }

  static String description(NamedCsvRecord row) {
    return row.getField("Description");
  }
}
