package io.ledgerline.totesyssimulator.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.TotesysSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables that the generators know are those that the schema creates. */
class SchemaFileTest {
  private static final Pattern TABLE =
      Pattern.compile(
          "CREATE TABLE IF NOT EXISTS public\\.\"(\\w+)\" \\((.*?)\n\\);", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("^  \"(\\w+)\" ", Pattern.MULTILINE);
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("\"(\\w+)\" integer[^,]*?REFERENCES public\\.\"(\\w+)\" (ON [^,\n]*)");

  private static List<MatchResult> tables;

  @BeforeAll
  static void readFile() throws IOException {
    try (InputStream in = TotesysSchema.class.getResourceAsStream("totesys.sql")) {
      tables = TABLE.matcher(new String(in.readAllBytes(), UTF_8)).results().toList();
    }
  }

  @Test
  void shouldHaveTheColumnsInPhysicalOrder() {
    assertThat(tables)
        .extracting(match -> match.group(1))
        .containsExactlyElementsOf(List.of(Table.values()).stream().map(Table::label).toList());
    assertThat(tables)
        .allSatisfy(
            match -> {
              List<String> columns = new ArrayList<>(List.of(table(match.group(1)).key()));
              columns.addAll(table(match.group(1)).columns());
              assertThat(COLUMN.matcher(match.group(2)).results().map(column -> column.group(1)))
                  .containsExactlyElementsOf(columns);
            });
  }

  @Test
  void shouldHaveTheForeignKeys() {
    List<Reference> references = new ArrayList<>();
    for (MatchResult match : tables) {
      FOREIGN_KEY
          .matcher(match.group(2))
          .results()
          .forEach(
              key -> {
                Table from = table(match.group(1));
                references.add(new Reference(from, key.group(1), table(key.group(2))));
                assertThat(key.group(3))
                    .isEqualTo(
                        from == Table.TRANSACTION
                            ? "ON UPDATE CASCADE ON DELETE SET NULL"
                            : "ON UPDATE CASCADE ON DELETE RESTRICT");
              });
    }
    assertThat(references).containsExactlyInAnyOrderElementsOf(Reference.ALL);
  }

  private static Table table(String label) {
    return Table.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
