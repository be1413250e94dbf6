package io.ledgerline.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the CREATE TABLE statements of a dialect, as far as they use what ours use. */
final class Ddl {
  private static final List<String> FILES =
      List.of("V1__order_stars.sql", "V2__retail_star.sql", "V3__sink_offset.sql");
  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE warehouse\\.(\\w+) \\(\\n(.*?)\\n\\)([^;]*);", Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("  (\\w+) (\\w+)(?:\\(([\\d,]+)\\))?( NOT NULL)?,(?:  -- .*)?");
  private static final Pattern KEY = Pattern.compile("  PRIMARY KEY \\((.*)\\)");

  /**
   * A column.
   *
   * @param size length, or precision and scale
   */
  record Column(String name, String type, Optional<String> size, boolean nullable) {
    int length() {
      return Integer.parseInt(size.orElseThrow());
    }
  }

  /**
   * A table.
   *
   * @param layout what stands behind the columns
   */
  record Table(List<Column> columns, String primaryKey, String layout) {
    boolean hasColumn(String name) {
      return columns.stream().anyMatch(column -> column.name().equals(name));
    }
  }

  static Map<String, Table> tables(Dialect dialect) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (String file : FILES) {
      Matcher matcher = TABLE.matcher(read(dialect.folder() + "/" + file));
      while (matcher.find()) {
        tables.put(matcher.group(1), table(matcher.group(2), matcher.group(3)));
      }
    }
    return tables;
  }

  private static Table table(String body, String layout) {
    List<Column> columns = new ArrayList<>();
    String primaryKey = "";
    for (String line : body.split("\n", -1)) {
      Matcher key = KEY.matcher(line);
      primaryKey = key.matches() ? key.group(1) : primaryKey;
      Matcher column = COLUMN.matcher(line);
      if (column.matches()) {
        columns.add(
            new Column(
                column.group(1),
                column.group(2),
                Optional.ofNullable(column.group(3)),
                column.group(4) == null));
      } else if (!key.matches()) {
        throw new IllegalArgumentException("Cannot read: " + line);
      }
    }
    return new Table(columns, primaryKey, layout.strip());
  }

  static String read(String resource) {
    try (InputStream in = Ddl.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ddl() {}
}
