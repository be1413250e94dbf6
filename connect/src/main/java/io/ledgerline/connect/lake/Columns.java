package io.ledgerline.connect.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** The columns of a Parquet file, in their order. */
final class Columns {
  private final String name;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Schema schema;

  /**
   * @param name of Avro's record
   */
  Columns(String name, List<Column> columns) {
    this.name = name;
    columns.forEach(column -> this.columns.put(column.name(), column));
    schema = schema(name, columns);
  }

  Schema schema() {
    return schema;
  }

  /** Whether there is a column for each of the others, of the same type. */
  boolean fit(Columns others) {
    return others.columns.values().stream()
        .allMatch(
            other -> {
              Column own = columns.get(other.name());
              return own != null && own.sameAs(other);
            });
  }

  /** These and those of the others that are missing; nothing if two of one name differ. */
  Optional<Columns> with(Columns others) {
    List<Column> all = new ArrayList<>(columns.values());
    for (Column other : others.columns.values()) {
      Column own = columns.get(other.name());
      if (own == null) {
        all.add(other);
      } else if (!own.sameAs(other)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Columns(name, all));
  }

  private static Schema schema(String name, List<Column> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Column column : columns) {
      Schema optional = Schema.createUnion(Schema.create(Schema.Type.NULL), column.type());
      fields.add(new Schema.Field(column.name(), optional, null, JsonProperties.NULL_VALUE));
    }
    return Schema.createRecord(name, null, null, false, fields);
  }
}
