package io.ledgerline.localstack.it.sink.warehouse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.it.Sql;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.warehouse.Grants;
import io.ledgerline.warehouse.Owner;
import io.ledgerline.warehouse.WarehouseSchema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warehouse's tables, views and grants in a real PostgreSQL. */
final class WarehouseSchemaIT {
  private static final String DATABASE = "warehouse";
  private static final Login OWNER = new Login("owner", "o");
  private static final Login SINK = new Login("sink", "s");
  private static final Login READER = new Login("it's a reader", "r");
  private static final Grants GRANTS =
      new Grants(Optional.of(SINK.user()), Optional.of(READER.user()));

  @TempDir private static Path folder;
  private static EmptyCluster cluster;
  private static List<String> applied;

  @BeforeAll
  static void setUp() throws Exception {
    cluster = EmptyCluster.start(folder);
    cluster.create(DATABASE, OWNER, List.of(SINK, READER));
    applied = schema().apply(GRANTS);
    try (Connection sink = cluster.connect(DATABASE, SINK)) {
      Sql.execute(sink, Sql.file(WarehouseSchemaIT.class, "rows.sql"));
    }
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void shouldChangeNothingWhenAppliedAgain() throws Exception {
    assertThat(applied)
        .containsExactly(
            "V1__order_stars.sql", "V2__retail_star.sql", "V3__sink_offset.sql", "R__views.sql");
    assertThat(schema().apply(GRANTS)).isEmpty();
    assertThat(read("SELECT count(*) FROM warehouse.fact_invoice_line")).containsExactly("8");
  }

  @Test
  void shouldHaveTheColumnsOfTheRecords() throws Exception {
    for (Topic topic : StarTopics.all()) {
      String table = topic.name().substring(StarTopics.PREFIX.length());
      List<String> fields =
          topic.schema().orElseThrow().getFields().stream()
              .map(field -> field.name() + "|" + (field.schema().isNullable() ? "YES" : "NO"))
              .toList();

      assertThat(
              read(
                  "SELECT column_name, is_nullable FROM information_schema.columns"
                      + " WHERE table_schema = 'warehouse' AND table_name = '%s'".formatted(table)
                      + " ORDER BY ordinal_position"))
          .as(table)
          .containsExactlyElementsOf(fields);
    }
  }

  @Test
  void shouldShowTheNewestVersionOfWhatIsNotDeleted() throws Exception {
    assertThat(read("SELECT line_record_id FROM warehouse.current_invoice_line ORDER BY 1"))
        .containsExactly("1001#1#2", "1001#2#1", "1002#1#1", "A5#1#1", "C4#1#1");
    assertThat(read("SELECT sales_record_id, units_sold FROM warehouse.current_sales_order"))
        .containsExactly("1048578|20");
    assertThat(read("SELECT * FROM warehouse.current_purchase_order")).isEmpty();
    assertThat(read("SELECT payment_record_id, paid FROM warehouse.current_payment"))
        .containsExactly("1048578|t");
  }

  @Test
  void shouldSumUpSalesByTime() throws Exception {
    assertThat(read("SELECT * FROM warehouse.sales_by_hour ORDER BY bucket"))
        .containsExactly(
            "2010-12-01T08|1|1|3|4.5|0|0|4.5",
            "2010-12-01T09|2|2|6|24.5|0|0|24.5",
            "2011-01-01T00|1|1|-1|0|-10|0|-10",
            "2011-01-01T10|1|1|1|0|0|-3|-3");
    String first = "|2|3|9|29|0|0|29";
    String second = "|2|2|0|0|-10|-3|-13";
    assertThat(read("SELECT * FROM warehouse.sales_by_day ORDER BY bucket"))
        .containsExactly("2010-12-01" + first, "2011-01-01" + second);
    assertThat(read("SELECT * FROM warehouse.sales_by_month ORDER BY bucket"))
        .containsExactly("2010-12" + first, "2011-01" + second);
    assertThat(read("SELECT * FROM warehouse.sales_by_year ORDER BY bucket"))
        .containsExactly("2010" + first, "2011" + second);
  }

  @Test
  void shouldRankByNetAndTiesByKey() throws Exception {
    assertThat(read("SELECT * FROM warehouse.top_products ORDER BY rank"))
        .containsExactly(
            "1|S3|null|5|14.5|1|1",
            "2|S1|CANDLE|3|4.5|1|1",
            "3|S2|null|0|0|2|2",
            "4|BAD|null|1|-3|1|1");
    assertThat(read("SELECT * FROM warehouse.highest_invoices ORDER BY rank"))
        .containsExactly(
            "1|1001|SALE|c1|France|2010-12-01|08:59:00|2|4|14.5",
            "2|1002|SALE|c2|EIRE|2010-12-01|09:30:00|1|5|14.5",
            "3|A5|ADJUSTMENT|null|EIRE|2011-01-01|10:00:00|1|1|-3",
            "4|C4|CANCELLATION|c1|Spain|2011-01-01|00:00:00|1|-1|-10");
  }

  @Test
  void shouldGiveACustomerAllLinesOfItsInvoices() throws Exception {
    assertThat(
            read(
                "SELECT rank, customer_id, country, first_invoice_date, last_invoice_date,"
                    + " days_since_last_invoice, invoices, lines, units, sales, cancellations,"
                    + " adjustments, net, net_per_invoice, round(share_of_net::numeric, 4)"
                    + " FROM warehouse.customer_insights ORDER BY rank"))
        .containsExactly(
            "1|c2|null|2010-12-01|2010-12-01|31|1|1|5|14.5|0|0|14.5|14.5|0.7632",
            "2|c1|Spain|2010-12-01|2011-01-01|0|2|3|3|14.5|-10|0|4.5|2.25|0.2368");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM warehouse.dim_product",
        "TRUNCATE warehouse.dim_product",
        "DROP TABLE warehouse.dim_product",
        "ALTER TABLE warehouse.dim_product ADD more integer",
        "CREATE TABLE warehouse.mine (i integer)",
        "SELECT * FROM warehouse.flyway_schema_history",
        "UPDATE warehouse.flyway_schema_history SET success = false"
      })
  void shouldLetTheSinkWriteRowsAlone(String sql) throws Exception {
    try (Connection sink = cluster.connect(DATABASE, SINK)) {
      Sql.execute(sink, "CREATE TEMP TABLE staged (LIKE warehouse.dim_product)");
      Sql.execute(sink, "UPDATE warehouse.sink_offset SET next_offset = next_offset");
      shouldBeRefused(sink, sql);
    }
  }

  @Test
  void shouldLetTheReaderReadAlsoWhatComesLater() throws Exception {
    try (Connection owner = cluster.connect(DATABASE, OWNER)) {
      Sql.execute(owner, "CREATE OR REPLACE VIEW warehouse.later AS SELECT 1 AS i");
    }
    assertThat(read("SELECT i FROM warehouse.later")).containsExactly("1");
    try (Connection reader = cluster.connect(DATABASE, READER)) {
      shouldBeRefused(reader, "INSERT INTO warehouse.sink_offset VALUES ('c', 't', 0, 0, now())");
      shouldBeRefused(reader, "UPDATE warehouse.dim_product SET deleted = true");
      shouldBeRefused(reader, "CREATE TEMP TABLE mine (i integer)");
    }
  }

  private static void shouldBeRefused(Connection connection, String sql) {
    assertThatThrownBy(() -> Sql.execute(connection, sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  private static WarehouseSchema schema() {
    return new WarehouseSchema(new Owner(cluster.url(DATABASE), OWNER.user(), OWNER.password()));
  }

  /** Rows as their reader sees them. */
  private static List<String> read(String sql) throws SQLException {
    try (Connection reader = cluster.connect(DATABASE, READER)) {
      return Sql.rows(reader, sql).stream().map(WarehouseSchemaIT::row).toList();
    }
  }

  /** Numbers without trailing zeros. */
  private static String row(Map<String, String> columns) {
    return columns.values().stream()
        .map(
            value ->
                value != null && value.matches("-?\\d+\\.\\d+")
                    ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                    : String.valueOf(value))
        .collect(joining("|"));
  }
}
