package io.ledgerline.localstack.it.sink.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.it.KafkaTopics;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.star.WarehouseTables;
import io.ledgerline.localstack.lifecycle.PartStatus;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that do not fit what is to be written to them, and records that are no rows. */
class WarehouseTroubleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String NOW = "'2026-11-19 10:20:30.456'";

  private final LocalStack stack = SharedStack.withSinks();
  private final WarehouseTables warehouse =
      new WarehouseTables(SharedStack.endpoints().warehouse());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing table  | ALTER TABLE warehouse.dim_location RENAME TO gone            | ALTER TABLE warehouse.gone RENAME TO dim_location                 | dim_location
          missing column | ALTER TABLE warehouse.dim_location RENAME COLUMN city TO gone | ALTER TABLE warehouse.dim_location RENAME COLUMN gone TO city     | city
          narrow column  | ALTER TABLE warehouse.dim_location ALTER city TYPE varchar(3) USING left(city, 3) | ALTER TABLE warehouse.dim_location ALTER city TYPE varchar(256) | city
          null refused   | ALTER TABLE warehouse.dim_location ALTER district SET NOT NULL | ALTER TABLE warehouse.dim_location ALTER district DROP NOT NULL | district
          """)
  void shouldStopOnlyTheTableThatDoesNotFitAndGoOnAfterTheRepair(
      String what, String damage, String repair, String named) throws Exception {
    Connection owner = warehouse.connect();
    try (owner;
        Connection totesys = totesys()) {
      Sql.execute(owner, "UPDATE warehouse.dim_location SET district = '' WHERE district IS NULL");
      Sql.execute(owner, damage);
      String city = "City of the " + what;
      insertAddress(totesys, city);
      await(what)
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(stack.status())
                      .extracting(PartStatus::detail)
                      .anySatisfy(
                          detail ->
                              assertThat(detail)
                                  .contains("stopped", "warehouse.dim_location", named)));
      insertPaymentType(totesys);
      await("another table goes on")
          .atMost(PATIENCE)
          .until(() -> count("dim_payment_type") == count(totesys, "payment_type"));

      Sql.execute(owner, repair);
      await("what was held back")
          .atMost(PATIENCE)
          .until(
              () ->
                  warehouse.rows("dim_location").stream()
                      .anyMatch(row -> city.equals(row.get("city"))));
      await("the status is well again")
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(stack.status())
                      .extracting(PartStatus::detail)
                      .noneMatch(detail -> detail.contains("stopped")));
      assertThat(count("dim_location")).isEqualTo(count(totesys, "address"));
    }
  }

  @Test
  void shouldSetAsideWhatIsNoRowAndDeliverTheRest() throws Exception {
    String topic = "warehouse.dim_payment_type";
    List<byte[]> poison = new ArrayList<>();
    poison.add(new byte[] {1, 2, 3, 4, 5, 6});
    poison.add(new byte[] {0, 0, 6, 0x79, 0x32, 2, 2, 2});
    poison.add(null);
    for (byte[] value : poison) {
      KafkaTopics.send(topic, "no row".getBytes(UTF_8), value);
    }
    try (Connection totesys = totesys()) {
      insertPaymentType(totesys);
      await("the good row behind them")
          .atMost(PATIENCE)
          .until(() -> count("dim_payment_type") == count(totesys, "payment_type"));
    }

    await("dead letters")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<ConsumerRecord<byte[], byte[]>> letters =
                  KafkaTopics.records("warehouse-sink.rejected").stream()
                      .filter(letter -> topic.equals(header(letter, "__connect.errors.topic")))
                      .toList();
              assertThat(letters).hasSize(poison.size());
              for (byte[] value : poison) {
                assertThat(letters)
                    .anySatisfy(
                        letter -> {
                          assertThat(Arrays.equals(letter.value(), value)).isTrue();
                          assertThat(header(letter, "__connect.errors.exception.message"))
                              .isNotBlank();
                        });
              }
            });
  }

  private long count(String table) throws SQLException {
    return warehouse.rows(table).size();
  }

  private static long count(Connection totesys, String table) throws SQLException {
    return Sql.rows(totesys, "SELECT FROM " + table).size();
  }

  private static Connection totesys() throws SQLException {
    Database totesys = SharedStack.endpoints().totesys();
    return DriverManager.getConnection(totesys.url(), totesys.user(), totesys.password());
  }

  private static void insertAddress(Connection totesys, String city) throws SQLException {
    Sql.execute(
        totesys,
        ("INSERT INTO address (address_line_1, city, postal_code, country, phone, last_updated)"
                + " VALUES ('1 Test Row', '%s', '01234', 'Denmark', '1234 567890', %s)")
            .formatted(city, NOW));
  }

  private static void insertPaymentType(Connection totesys) throws SQLException {
    Sql.execute(
        totesys,
        "INSERT INTO payment_type (payment_type_name, last_updated) VALUES ('SALES_RECEIPT', %s)"
            .formatted(NOW));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
