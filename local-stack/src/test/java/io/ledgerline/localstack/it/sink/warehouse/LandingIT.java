package io.ledgerline.localstack.it.sink.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.warehouse.Grants;
import io.ledgerline.warehouse.Owner;
import io.ledgerline.warehouse.WarehouseSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The merge of rows that Confluent's JDBC sink has landed in Redshift. PostgreSQL takes the same
 * procedures; it has no places on nodes, so these are left out.
 */
final class LandingIT {
  private static final String DATABASE = "landing";
  private static final Login OWNER = new Login("owner", "o");
  private static final String FACT =
      "(%d, 7, DATE '2024-11-03', 51651000123, DATE '2024-11-03', 51651000123, 1, 2, 3.50, 4, 5,"
          + " false, DATE '2024-11-05', %d, 'UPDATE', 9, 1730643651000123, 0, %d)";

  @TempDir private static Path folder;
  private static EmptyCluster cluster;
  private Connection connection;

  @BeforeAll
  static void setUp() throws Exception {
    cluster = EmptyCluster.start(folder);
    cluster.create(DATABASE, OWNER, List.of());
    List<String> unused =
        new WarehouseSchema(new Owner(cluster.url(DATABASE), OWNER.user(), OWNER.password()))
            .apply(new Grants(Optional.empty(), Optional.empty()));
    try (Connection owner = cluster.connect(DATABASE, OWNER)) {
      Sql.execute(owner, file("landing.sql").replace("DISTSTYLE EVEN", ""));
      Sql.execute(owner, file("merge.sql"));
    }
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void connect() throws Exception {
    connection = cluster.connect(DATABASE, OWNER);
    for (String table : List.of("fact_payment", "dim_currency")) {
      Sql.execute(connection, "DELETE FROM warehouse." + table);
      Sql.execute(connection, "DELETE FROM landing_warehouse." + table);
    }
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.close();
  }

  @Test
  void shouldAddEachFactOnce() throws Exception {
    land("fact_payment", FACT.formatted(1, 1, 10), FACT.formatted(2, 2, 11));
    land("fact_payment", FACT.formatted(2, 2, 11), FACT.formatted(1, 1, 10));
    merge();
    land("fact_payment", FACT.formatted(2, 2, 11), FACT.formatted(3, 3, 12));
    merge();

    assertThat(
            read(
                "SELECT payment_record_id, version, created_time, recorded_at, payment_amount"
                    + " FROM warehouse.fact_payment ORDER BY 1"))
        .containsExactly(
            "1 1 14:20:51.000123 2024-11-03 14:20:51.000123 3.50",
            "2 2 14:20:51.000123 2024-11-03 14:20:51.000123 3.50",
            "3 3 14:20:51.000123 2024-11-03 14:20:51.000123 3.50");
    assertThat(read("SELECT count(*) FROM landing_warehouse.fact_payment")).containsExactly("0");
  }

  @Test
  void shouldKeepADimensionsLatestRow() throws Exception {
    land("dim_currency", currency(1, "old", 4), currency(1, "new", 8), currency(2, "other", 5));
    land("dim_currency", currency(1, "newer", 9), currency(1, "older", 6));
    merge();

    assertThat(currencies()).containsExactly("1 newer", "2 other");

    land("dim_currency", currency(2, "another", 12));
    merge();

    assertThat(currencies()).containsExactly("1 newer", "2 another");
  }

  @Test
  void shouldNotGoBackWhenAFormerRowIsDeliveredAgain() throws Exception {
    land("dim_currency", currency(1, "old", 4), currency(1, "new", 8));
    merge();
    land("dim_currency", currency(1, "old", 4));
    merge();

    assertThat(currencies()).containsExactly("1 new");
    assertThat(read("SELECT landed_offset FROM landing_warehouse.dim_currency"))
        .containsExactly("8");
  }

  @Test
  void shouldLeaveATableAsItIsThatDoesNotFit() throws Exception {
    land("dim_currency", currency(1, "good", 4), "(2, NULL, 'none', false, 0, 5)");
    land("fact_payment", FACT.formatted(1, 1, 10));

    assertThatThrownBy(this::merge).isInstanceOf(SQLException.class).hasMessageContaining("null");

    assertThat(currencies()).isEmpty();
    assertThat(read("SELECT count(*) FROM landing_warehouse.dim_currency")).containsExactly("2");
    Sql.execute(connection, "CALL landing_warehouse.merge_fact_payment()");
    assertThat(read("SELECT version FROM warehouse.fact_payment")).containsExactly("1");
  }

  private void land(String table, String... rows) throws SQLException {
    Sql.execute(
        connection,
        "INSERT INTO landing_warehouse.%s VALUES %s".formatted(table, String.join(", ", rows)));
  }

  private void merge() throws SQLException {
    Sql.execute(connection, "CALL landing_warehouse.merge_all()");
  }

  private List<String> currencies() throws SQLException {
    return read("SELECT currency_id, currency_name FROM warehouse.dim_currency ORDER BY 1");
  }

  private List<String> read(String sql) throws SQLException {
    return Sql.rows(connection, sql).stream().map(row -> String.join(" ", row.values())).toList();
  }

  private static String currency(int id, String name, int offset) {
    return "(%d, 'GBP', '%s', false, 0, %d)".formatted(id, name, offset);
  }

  private static String file(String name) throws IOException {
    Path home = StackOptions.of(folder).home();
    return Files.readString(home.resolve("connect/connectors/confluent/redshift").resolve(name));
  }
}
