package io.ledgerline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.warehouse.Ddl.Column;
import io.ledgerline.warehouse.Ddl.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes.Decimal;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
  private static final int MAX_REDSHIFT_LENGTH = 65_535;
  private static final int UTF8_BYTES = 4;

  private final Map<String, Table> postgresql = Ddl.tables(Dialect.POSTGRESQL);
  private final Map<String, Table> redshift = Ddl.tables(Dialect.REDSHIFT);

  @Test
  void shouldHaveATableForEachTopic() {
    Set<String> topics =
        StarTopics.all().stream().map(TablesTest::table).collect(Collectors.toSet());

    Set<String> tables = postgresql.keySet();
    assertThat(tables).contains("sink_offset").containsAll(topics).hasSize(topics.size() + 1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveTheColumnsOfTheRecords(Dialect dialect) {
    Map<String, Table> tables = Ddl.tables(dialect);
    for (Topic topic : StarTopics.all()) {
      Schema schema = topic.schema().orElseThrow();
      List<String> fields = new ArrayList<>();
      for (Schema.Field field : schema.getFields()) {
        fields.add(field.name() + " " + sqlType(field.schema()));
      }

      assertThat(tables.get(table(topic)).columns())
          .as(topic.name())
          .extracting(TablesTest::withoutLength)
          .containsExactlyElementsOf(fields);
    }
  }

  @Test
  void shouldHaveRoomForEverySymbol() {
    for (Topic topic : StarTopics.all()) {
      for (Schema.Field field : topic.schema().orElseThrow().getFields()) {
        if (field.schema().getType() == Schema.Type.ENUM) {
          Column column = postgresql.get(table(topic)).columns().get(field.pos());
          assertThat(field.schema().getEnumSymbols())
              .allSatisfy(symbol -> assertThat(symbol.length()).isLessThan(column.length() + 1));
        }
      }
    }
  }

  @Test
  void shouldBeTheSameInBothDialectsButForBytes() {
    assertThat(redshift.keySet()).containsExactlyElementsOf(postgresql.keySet());
    postgresql.forEach(
        (name, table) -> {
          Table other = redshift.get(name);
          assertThat(other.primaryKey()).isEqualTo(table.primaryKey());
          assertThat(other.columns())
              .as(name)
              .extracting(TablesTest::withoutLength)
              .containsExactlyElementsOf(
                  table.columns().stream().map(TablesTest::withoutLength).toList());
          for (int i = 0; i < table.columns().size(); i++) {
            assertRoom(table.columns().get(i), other.columns().get(i));
          }
        });
  }

  @Test
  void shouldHaveASinglePrimaryKeyPerStarTable() {
    postgresql.forEach(
        (name, table) -> {
          if (!name.equals("sink_offset")) {
            assertThat(table.primaryKey()).isEqualTo(table.columns().get(0).name());
          }
        });
    assertThat(postgresql.get("sink_offset").primaryKey())
        .isEqualTo("connector, topic, topic_partition");
  }

  @Test
  void shouldSpreadFactsByColumnsThatTheyHave() {
    redshift.forEach(
        (name, table) -> {
          if (name.startsWith("fact_")) {
            String key =
                table.layout().replaceFirst("(?s)DISTSTYLE KEY DISTKEY \\((\\w+)\\).*", "$1");
            assertThat(table.hasColumn(key)).as(name).isTrue();
            assertThat(table.layout()).contains("COMPOUND SORTKEY (");
          } else {
            assertThat(table.layout()).as(name).startsWith("DISTSTYLE ALL");
          }
        });
  }

  private static void assertRoom(Column characters, Column bytes) {
    if (characters.type().equals("varchar")) {
      assertThat(bytes.length())
          .as(characters.name())
          .isIn(characters.length(), UTF8_BYTES * characters.length())
          .isLessThan(MAX_REDSHIFT_LENGTH + 1);
    }
  }

  private static String table(Topic topic) {
    return topic.name().substring(StarTopics.PREFIX.length());
  }

  private static String withoutLength(Column column) {
    String size = column.type().equals("decimal") ? "(" + column.size().orElseThrow() + ")" : "";
    return column.name() + " " + column.type() + size + (column.nullable() ? "?" : "");
  }

  /** What a field must be in SQL; a question mark where it may be null. */
  private static String sqlType(Schema schema) {
    if (schema.getType() == Schema.Type.UNION) {
      assertThat(schema.getTypes()).hasSize(2);
      return sqlType(schema.getTypes().get(1)) + "?";
    }
    if (schema.getLogicalType() instanceof Decimal decimal) {
      return "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
    }
    if (schema.getLogicalType() != null) {
      return schema.getLogicalType().getName().replace("-micros", "");
    }
    return switch (schema.getType()) {
      case INT -> "integer";
      case LONG -> "bigint";
      case BOOLEAN -> "boolean";
      case STRING, ENUM -> "varchar";
      default -> throw new IllegalArgumentException("No column for " + schema);
    };
  }
}
