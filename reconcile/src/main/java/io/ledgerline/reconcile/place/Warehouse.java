package io.ledgerline.reconcile.place;

import io.ledgerline.reconcile.value.Canonical;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.sql.Connection;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The warehouse's tables.
 *
 * @param group the connector's
 */
public record Warehouse(Jdbc database, String group) implements Place {
  @Override
  public String name() {
    return Subjects.WAREHOUSE;
  }

  @Override
  public List<String> groups(Subject subject) {
    return List.of(group);
  }

  @Override
  public void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    Schema schema = subject.schema();
    String key = schema.getFields().get(0).name();
    Canonical canonical = subject.canonical();
    try (Connection connection = database.snapshot()) {
      Jdbc.rows(
          connection,
          "SELECT * FROM warehouse.\"" + subject.name() + "\"",
          row -> rows.add(row.get(key), canonical.of(schema, row)));
    }
  }
}
