package io.ledgerline.reconcile.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFoldTest {
  @TempDir Path folder;

  @Test
  void shouldCountTheLastLineOfEachKey() throws Exception {
    Map<String, String> totals = new TreeMap<>();
    Map<String, String> lines = new TreeMap<>();
    try (Scratch scratch = new Scratch(folder, "128MB")) {
      LineFold fold = new LineFold(scratch);
      fold.begin();
      fold.add(line("536365", 1, 6, "15.3000"));
      fold.add(line("536365", 2, -2, "-0.0001"));
      fold.add(line("C1", 1, -1, "-4.1250"));
      fold.add(line("536365", 1, 7, "17.8500"));

      fold.totals((key, content, version) -> totals.put(key, content));
      fold.lines(
          (key, content, version) -> lines.put(key, content),
          line -> line.get("quantity") + " of " + line.get("stock_code"));
    }

    assertThat(totals)
        .containsExactly(
            Map.entry("536365", "2 lines, 5 units, 17.8499"),
            Map.entry("C1", "1 lines, -1 units, -4.125"));
    assertThat(lines)
        .containsExactly(
            Map.entry("536365#1", "7 of 85123A"),
            Map.entry("536365#2", "-2 of 85123A"),
            Map.entry("C1#1", "-1 of 85123A"));
  }

  private static Map<String, String> line(String invoice, int line, int quantity, String amount) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("invoice_no", invoice);
    columns.put("line_no", Integer.toString(line));
    columns.put("stock_code", "85123A");
    columns.put("quantity", Integer.toString(quantity));
    columns.put("line_amount", amount);
    return columns;
  }
}
