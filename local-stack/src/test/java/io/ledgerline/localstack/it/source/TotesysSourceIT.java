package io.ledgerline.localstack.it.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From PostgreSQL through Debezium into the topics, all real, without the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TotesysSourceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String END = "ledgerline.snapshot.end";
  private static final String ROWS = "ledgerline.snapshot.rows";

  private DataFolder data;
  private LocalStack stack;
  private Endpoints endpoints;
  private ChangeRecords changes;
  private Connection totesys;
  private Connection superuser;

  @BeforeAll
  void setUp(@TempDir Path root) throws Exception {
    SharedStack.stop();
    data = new DataFolder(root.resolve("data"));
    stack =
        new LocalStack(
            StackOptions.of(data.root())
                .withPortOffset(FreePorts.offset())
                .withInstances(0)
                .withVariable("LEDGERLINE_CONNECTORS", "totesys-source,warehouse-sink"),
            System.out::println);
    endpoints = stack.start();
    changes = new ChangeRecords(endpoints);
    String url = endpoints.totesys().url();
    totesys =
        DriverManager.getConnection(
            url, endpoints.totesys().user(), endpoints.totesys().password());
    Login login = Secrets.read(data).login(Secrets.SUPERUSER);
    superuser = DriverManager.getConnection(url, login.user(), login.password());
    new SeedData(1, Sizes.ofOrders(7, 3)).load(totesys);
    await("the seeded rows")
        .atMost(PATIENCE)
        .until(() -> kinds("payment").endsWith("c".repeat(10)));
  }

  @AfterAll
  void tearDown() throws Exception {
    totesys.close();
    superuser.close();
    int unused = stack.delete();
  }

  @Test
  void shouldEndTheSnapshotOfEveryTableAlsoOfEmptyOnes() {
    for (String table : TotesysTopics.TABLES) {
      ConsumerRecord<byte[], byte[]> first = records(table).get(0);
      assertThat(changes.kind(first)).as(table).isEqualTo("E");
      assertThat(ChangeRecords.header(first, ROWS)).as(table).isEqualTo("0");
      assertThat(ChangeRecords.header(first, END))
          .as(table)
          .isEqualTo(firstEnd())
          .matches("[0-9]+");
    }
  }

  @Test
  void shouldCountTheRowsOfASnapshot() throws Exception {
    resnapshot();

    for (String table : TotesysTopics.TABLES) {
      long rows = count(table);
      await(table)
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(snapshotAfterFirst(table)).hasSize((int) rows + 1));
      List<ConsumerRecord<byte[], byte[]>> snapshot = snapshotAfterFirst(table);
      ConsumerRecord<byte[], byte[]> end =
          snapshot.stream().filter(record -> record.value() == null).findFirst().orElseThrow();
      assertThat(ChangeRecords.header(end, ROWS)).as(table).isEqualTo(Long.toString(rows));
      assertThat(snapshot.stream().filter(record -> record != end))
          .as(table)
          .allSatisfy(row -> assertThat(lsn(row)).isEqualTo(ChangeRecords.header(end, END)));
    }
  }

  @Test
  void shouldBringEachChangeOnce() throws Exception {
    execute(
        "INSERT INTO department VALUES (900, 'Sales', 'Leds', NULL, '2026-11-19 10:20:30.456',"
            + " '2026-11-19 10:20:30.456')");
    execute("UPDATE department SET manager = 'O''Keefe' WHERE department_id = 900");
    execute("DELETE FROM department WHERE department_id = 900");

    await().atMost(PATIENCE).until(() -> of("department", 900).size() >= 4);
    List<ConsumerRecord<byte[], byte[]>> records = of("department", 900);
    assertThat(records).extracting(changes::kind).containsExactly("c", "u", "d", "-");
    GenericRecord inserted = after(records.get(0));
    assertThat(inserted.get("department_name")).hasToString("Sales");
    assertThat(inserted.get("location")).hasToString("Leds");
    assertThat(inserted.get("manager")).isNull();
    assertThat(inserted.get("created_at")).isEqualTo(1_795_083_630_456L);
    assertThat(after(records.get(1)).get("manager")).hasToString("O'Keefe");
    assertThat(records).extracting(ConsumerRecord::partition).containsOnly(0);
  }

  @Test
  void shouldKeepAmountsExactAndAccountNumbersAtHome() {
    GenericRecord payment =
        records("payment").stream()
            .filter(record -> changes.kind(record).equals("c"))
            .map(this::after)
            .findFirst()
            .orElseThrow();

    assertThat(payment.get("payment_amount"))
        .isInstanceOfSatisfying(
            BigDecimal.class, amount -> assertThat(amount.scale()).isEqualTo(2));
    assertThat(payment.getSchema().getFields())
        .extracting(field -> field.name())
        .contains("payment_date")
        .doesNotContain("company_ac_number", "counterparty_ac_number");
  }

  @Test
  void shouldBringATruncate() throws Exception {
    execute(
        "INSERT INTO design (design_id, design_name, file_location, file_name, last_updated)"
            + " VALUES (901, 'Steel', '/tmp', 'steel.json', '2026-11-19 10:20:30.456')");
    long before = kinds("payment").chars().filter(kind -> kind == 't').count();
    execute("TRUNCATE payment");
    execute("DELETE FROM design WHERE design_id = 901");

    // In one stream: what was done after it is there.
    await().atMost(PATIENCE).until(() -> of("design", 901).size() == 3);
    List<ConsumerRecord<byte[], byte[]>> truncates =
        records("payment").stream().filter(record -> changes.kind(record).equals("t")).toList();
    assertThat(truncates).hasSize((int) before + 1).allMatch(record -> record.key() == null);
  }

  @Test
  void shouldBeSetUpOnceHoweverOftenItIsStarted() throws Exception {
    stack.kill("connect", Signal.KILL);
    Endpoints unused = stack.start();

    assertThat(changes.of("ledgerline-connect-configs"))
        .extracting(record -> new String(record.key(), UTF_8))
        .filteredOn("connector-totesys-source"::equals)
        .hasSize(1);
    assertThat(stack.status())
        .filteredOn(part -> part.part().equals("connect"))
        .singleElement()
        .satisfies(
            connect ->
                assertThat(connect.detail().lines())
                    .contains("totesys-source RUNNING")
                    .anyMatch(line -> line.startsWith("warehouse-sink RUNNING")));
  }

  @Test
  void shouldShowNoPassword() throws Exception {
    String configuration = get("/connectors?expand=info&expand=status");
    assertThat(configuration).contains("${env:LEDGERLINE_TOTESYS_PASSWORD}");
    for (String user :
        List.of(
            Secrets.SUPERUSER,
            Secrets.SIMULATOR,
            Secrets.REPLICATION,
            Secrets.WAREHOUSE,
            Secrets.WAREHOUSE_SINK)) {
      String password = Secrets.read(data).login(user).password();
      assertThat(configuration).doesNotContain(password);
      try (Stream<Path> logs = Files.list(data.logs())) {
        assertThat(logs).allSatisfy(log -> assertThat(log).content().doesNotContain(password));
      }
    }
  }

  /** Without its slot the connector begins anew. */
  private void resnapshot() throws Exception {
    put("/connectors/totesys-source/stop");
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> query("SELECT pg_drop_replication_slot('ledgerline')").isEmpty());
    put("/connectors/totesys-source/resume");
  }

  /** What a snapshot after the first one has brought: its rows and its end. */
  private List<ConsumerRecord<byte[], byte[]>> snapshotAfterFirst(String table) {
    return records(table).stream()
        .skip(1)
        .filter(record -> "rE".contains(changes.kind(record)))
        .toList();
  }

  private String firstEnd() {
    return ChangeRecords.header(records(TotesysTopics.TABLES.get(0)).get(0), END);
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String table) {
    return changes.of(TotesysTopics.PREFIX + table);
  }

  private List<ConsumerRecord<byte[], byte[]>> of(String table, int id) {
    return records(table).stream()
        .filter(record -> Integer.valueOf(id).equals(changes.key(record)))
        .toList();
  }

  private String kinds(String table) {
    return String.join("", records(table).stream().map(changes::kind).toList());
  }

  private GenericRecord after(ConsumerRecord<byte[], byte[]> record) {
    return (GenericRecord) changes.value(record).get("after");
  }

  private String lsn(ConsumerRecord<byte[], byte[]> record) {
    return ((GenericRecord) changes.value(record).get("source")).get("lsn").toString();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = totesys.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(query("SELECT count(*) FROM \"" + table + "\""));
  }

  private String query(String sql) throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.connect() + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void put(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoints.connect() + path))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isBetween(200, 299);
  }
}
