package io.ledgerline.connect.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stars' tables in Redshift, as the module warehouse has them. */
final class WarehouseDdl {
  private static final Path FOLDER =
      Path.of("../warehouse/src/main/resources/io/ledgerline/warehouse/redshift");
  private static final Pattern COLUMN =
      Pattern.compile(
          "^  (\\w+) ([a-z]+(?:\\([\\d,]+\\))?)(?: NOT NULL)?,?(?:  --.*)?$", Pattern.MULTILINE);

  record Column(String name, String type) {
    boolean isTime() {
      return type.equals("time") || type.equals("timestamp");
    }
  }

  /** Every table of the stars; the first column is its key. */
  static Map<String, List<Column>> tables() {
    return tables(
        "warehouse",
        read(FOLDER.resolve("V1__order_stars.sql")) + read(FOLDER.resolve("V2__retail_star.sql")));
  }

  static Map<String, List<Column>> tables(String schema, String sql) {
    Map<String, List<Column>> tables = new LinkedHashMap<>();
    Matcher table =
        Pattern.compile("CREATE TABLE " + schema + "\\.(\\w+) \\(\\n(.*?)\\n\\)", Pattern.DOTALL)
            .matcher(sql);
    while (table.find()) {
      tables.put(
          table.group(1),
          COLUMN.matcher(table.group(2)).results().map(WarehouseDdl::column).toList());
    }
    return tables;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Column column(MatchResult line) {
    return new Column(line.group(1), line.group(2));
  }

  private WarehouseDdl() {}
}
