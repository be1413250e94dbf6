package io.ledgerline.connect.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.files.WarehouseDdl.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The landing tables and their merge follow the warehouse's tables. */
final class LandingTest {
  private static final Path FOLDER = ConnectorJson.CONFLUENT.resolve("redshift");
  private static final String MERGE = WarehouseDdl.read(FOLDER.resolve("merge.sql"));

  private final Map<String, List<Column>> warehouse = WarehouseDdl.tables();
  private final Map<String, List<Column>> landing =
      WarehouseDdl.tables("landing_warehouse", WarehouseDdl.read(FOLDER.resolve("landing.sql")));

  @Test
  void shouldLandEveryColumnAndThePlaceOfTheRecord() {
    assertThat(landing.keySet()).containsExactlyElementsOf(warehouse.keySet()).hasSize(14);
    warehouse.forEach(
        (table, columns) -> {
          List<Column> expected = new ArrayList<>();
          for (Column column : columns) {
            expected.add(new Column(column.name(), column.isTime() ? "bigint" : column.type()));
          }
          expected.add(new Column("landed_partition", "integer"));
          expected.add(new Column("landed_offset", "bigint"));
          assertThat(landing.get(table)).as(table).isEqualTo(expected);
        });
  }

  @Test
  void shouldMergeEveryColumn() {
    warehouse.forEach(
        (table, columns) -> {
          List<String> names = columns.stream().map(Column::name).toList();
          String merge = procedure("merge_" + table);
          boolean fact = table.startsWith("fact_");
          String into = fact ? "INSERT INTO warehouse." + table : "WHEN NOT MATCHED THEN INSERT";

          assertThat(list(merge, Pattern.quote(into) + " \\((.*?)\\)")).as(table).isEqualTo(names);
          assertThat(list(merge, fact ? "SELECT\n(.*?)\n  FROM" : "VALUES \\((.*?)\\);"))
              .as(table)
              .isEqualTo(
                  columns.stream()
                      .map(column -> fact ? landed(column) : "latest." + column.name())
                      .toList());
          if (!fact) {
            assertThat(list(merge, "UPDATE SET(.*?)WHEN"))
                .as(table)
                .isEqualTo(names.stream().skip(1).map(name -> name + " = latest." + name).toList());
          }
          assertThat(merge)
              .contains("PARTITION BY %s ORDER BY landed_offset DESC".formatted(names.get(0)));
        });
  }

  @Test
  void shouldMergeEveryTable() {
    String all = procedure("merge_all");
    Matcher call =
        Pattern.compile("CALL landing_warehouse\\.merge_(\\w+)\\(\\);\n  COMMIT;").matcher(all);

    assertThat(call.results().map(result -> result.group(1)))
        .containsExactlyInAnyOrderElementsOf(warehouse.keySet());
  }

  /** Dimensions have no times: MERGE would have to convert them, too. */
  @Test
  void shouldConvertTimesOfFactsAlone() {
    warehouse.forEach(
        (table, columns) ->
            assertThat(columns.stream().anyMatch(Column::isTime))
                .as(table)
                .isEqualTo(table.startsWith("fact_")));
  }

  private static String landed(Column column) {
    String time =
        "TIMESTAMP 'epoch' + landed.%s * INTERVAL '1 microsecond'".formatted(column.name());
    return switch (column.type()) {
      case "time" -> "(" + time + ")::time";
      case "timestamp" -> time;
      default -> "landed." + column.name();
    };
  }

  private static String procedure(String name) {
    String begin = "PROCEDURE landing_warehouse." + name + "() AS $$";
    assertThat(MERGE).contains(begin);
    int from = MERGE.indexOf(begin);
    return MERGE.substring(from, MERGE.indexOf("$$ LANGUAGE plpgsql;", from));
  }

  private static List<String> list(String sql, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(sql);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Arrays.stream(matcher.group(1).split(",", -1)).map(String::strip).toList();
  }
}
