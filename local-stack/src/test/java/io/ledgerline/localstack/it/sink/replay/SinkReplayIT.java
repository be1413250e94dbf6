package io.ledgerline.localstack.it.sink.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.it.CommandRun;
import io.ledgerline.localstack.it.KafkaTopics;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.StoreStack;
import io.ledgerline.localstack.it.sink.lake.LakeEvents;
import io.ledgerline.localstack.it.sink.lake.LakeObjects;
import io.ledgerline.localstack.it.sink.lake.LakeTables;
import io.ledgerline.localstack.it.star.WarehouseTables;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.registry.RegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every sink has set aside since it could not be read reaches each once it can. */
class SinkReplayIT {
  private static final String INVOICES = "invoices";
  private static final String LINES = "invoice-lines";
  private static final String CURRENCIES = "warehouse.dim_currency";
  private static final String INVOICE_NO = "replay-9";

  /** Another one: of its line the service makes an invoice. */
  private static final String OF_THE_LINE = "replay-8";

  private final LocalStack stack = SharedStack.withSinks();
  private final RegistryClient registry =
      new RegistryClient(SharedStack.endpoints().registry() + "/apis/ccompat/v7");

  @TempDir Path folder;

  @Test
  void shouldReachEachSinkThatHadSetItAsideAndNoOther() throws Exception {
    CommandRun unusedOfOthers = replay();
    awaitSource();
    Schema known = variant(ProductSchemas.DIM_CURRENCY, "known");
    Schema currency = variant(ProductSchemas.DIM_CURRENCY, "later");
    Schema invoice = variant(ProductSchemas.INVOICE, "later");
    Schema line = variant(ProductSchemas.INVOICE_LINE, "later");
    int id = registry.register(CURRENCIES + "-value", known);
    // The registry counts up, so what comes next is known before it is registered.
    send(CURRENCIES, "900001", Rows.currency(currency, id + 1, 900_001, "Guilder"));
    send(CURRENCIES, "900002", Rows.currency(currency, id + 1, 900_002, "Florin"));
    send(CURRENCIES, "900002", Rows.currency(known, id, 900_002, "Ducat"));
    send(INVOICES, INVOICE_NO, Rows.invoice(invoice, id + 2, INVOICE_NO));
    send(LINES, OF_THE_LINE, Rows.line(line, id + 3, OF_THE_LINE));
    awaitLetters("warehouse-sink", CURRENCIES, 2);
    awaitLetters("lake-processed", CURRENCIES, 2);
    awaitLetters("lake-ingestion", LINES, 1);
    ConsumerRecord<byte[], byte[]> ofDynamoDb = awaitLetters("dynamodb-sink", INVOICES, 1).get(0);
    awaitCurrency("900002", "Ducat");
    assertThat(registry.register(CURRENCIES + "-value", currency)).isEqualTo(id + 1);
    assertThat(registry.register(INVOICES + "-value", invoice)).isEqualTo(id + 2);
    assertThat(registry.register(LINES + "-value", line)).isEqualTo(id + 3);

    // As of a worker that was killed before it had committed.
    KafkaTopics.sendAgain(ofDynamoDb);

    CommandRun replay = replay();

    assertThat(replay.exitCode()).as(replay.text()).isZero();
    assertThat(replay.text())
        .matches(
            "[1-9]\\d* dead letters replayed, 1 left: reported twice,"
                + " 2 left: later records are in their place\\R");
    awaitCurrency("900001", "Guilder");
    awaitCurrency("900002", "Ducat");
    awaitItem(offset(ofDynamoDb));
    awaitLake();
    KafkaTopics.sendAgain(ofDynamoDb);
    assertThat(replay().text()).matches("\\d+ dead letters replayed, 1 left: reported twice\\R");
    assertThat(KafkaTopics.records("dynamodb-sink.replay." + INVOICES)).hasSize(1);
    assertThat(KafkaTopics.records("warehouse-sink.replay." + CURRENCIES)).hasSize(1);
    assertThat(KafkaTopics.records("lake-processed.replay." + CURRENCIES)).hasSize(1);
    assertThat(KafkaTopics.records("lake-ingestion-lines.replay." + LINES))
        .filteredOn(record -> isOurs(new String(record.key(), UTF_8)))
        .hasSize(1);
  }

  /** With its first heartbeat the source's connector has registered what it will register. */
  private static void awaitSource() {
    patiently("a heartbeat of the source")
        .until(() -> SharedStack.api().get("/status").body().at("/cdc/lsn").asLong() > 0);
  }

  private void awaitCurrency(String id, String name) {
    WarehouseTables warehouse = new WarehouseTables(SharedStack.endpoints().warehouse());
    patiently("currency " + id)
        .untilAsserted(
            () ->
                assertThat(warehouse.latest("dim_currency"))
                    .hasEntrySatisfying(
                        id, row -> assertThat(row).containsEntry("currency_name", name)));
  }

  /** With the offset that it had in the topic, not in the one that it was replayed through. */
  private void awaitItem(String offset) {
    try (DynamoDbClient dynamoDb = StoreStack.dynamoDb(stack.endpoints().dynamodb())) {
      Map<String, AttributeValue> key =
          Map.of("invoice_no", AttributeValue.fromS(INVOICE_NO), "part", AttributeValue.fromS("0"));
      patiently("the item")
          .untilAsserted(
              () -> {
                Map<String, AttributeValue> item =
                    dynamoDb.getItem(get -> get.tableName(INVOICES).key(key)).item();
                assertThat(item).containsEntry("country", AttributeValue.fromS("EIRE"));
                assertThat(item).containsEntry("_offset", AttributeValue.fromN(offset));
              });
    }
  }

  private void awaitLake() {
    LakeTables tables = new LakeTables(objects("ledgerline-processed"));
    patiently("the row in the lake")
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        tables.ask(
                            "dim_currency",
                            "SELECT string_agg(currency_name, ',' ORDER BY currency_name) AS names"
                                + " FROM %s WHERE currency_id > 900000"))
                    .containsEntry("names", "Ducat,Guilder"));
    LakeEvents events = new LakeEvents(objects("ledgerline-ingestion"));
    patiently("the event in the lake: as it was set aside, and as it was sent to the service again")
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              List<JsonNode> lines =
                  events.of(LINES).stream()
                      .filter(event -> event.toString().contains(OF_THE_LINE))
                      .toList();
              assertThat(lines).extracting(event -> event.get("topic").asText()).hasSize(2);
              assertThat(lines).allMatch(event -> event.get("topic").asText().equals(LINES));
              assertThat(lines).noneMatch(event -> event.has("headers"));
              assertThat(lines)
                  .extracting(event -> event.get("offset").asLong())
                  .doesNotHaveDuplicates();
            });
  }

  private static CommandRun replay() {
    return CommandRun.of("replay-dead-letters", "--data", SharedStack.data().toString());
  }

  private LakeObjects objects(String bucket) {
    return new LakeObjects(() -> stack.endpoints().s3(), bucket, folder.resolve(bucket));
  }

  private static List<ConsumerRecord<byte[], byte[]>> awaitLetters(
      String sink, String topic, int count) {
    return patiently("letters of " + sink)
        .until(
            () ->
                KafkaTopics.records(sink + ".rejected").stream()
                    .filter(letter -> topic.equals(header(letter, "topic")))
                    .filter(letter -> isOurs(new String(letter.key(), UTF_8)))
                    .toList(),
            letters -> letters.size() == count);
  }

  private static boolean isOurs(String key) {
    return key.startsWith("90000") || key.equals(INVOICE_NO) || key.equals(OF_THE_LINE);
  }

  private static String offset(ConsumerRecord<byte[], byte[]> letter) {
    return header(letter, "offset");
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader("__connect.errors." + name).value(), UTF_8);
  }

  private static void send(String topic, String key, byte[] message) throws Exception {
    KafkaTopics.send(topic, key.getBytes(UTF_8), message);
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1));
  }

  /** Another documentation makes it another schema. */
  private static Schema variant(Schema schema, String name) {
    return new Schema.Parser()
        .parse(
            schema
                .toString()
                .replaceFirst("\"doc\":\"", "\"doc\":\"In its %s form. ".formatted(name)));
  }
}
