package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ledgerline replay-dead-letters}: what was set aside is served once it can be read. */
class ReplayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TOPIC = Topics.INVOICE_LINES.name();

  private final RegistryClient registry =
      new RegistryClient(SharedStack.endpoints().registry() + "/apis/ccompat/v7");

  @TempDir Path folder;

  @Test
  void shouldReplayWhatCanBeReadNowAndLeaveWhatWasSentAnew() throws Exception {
    CommandRun before = replay();
    assertThat(before.exitCode()).as(before.text()).isZero();
    Schema known = schema("known");
    int knownId = registry.register(Topics.INVOICE_LINES.subject(), known);
    // The registry counts up, so what comes next is known before it is registered.
    Schema later = schema("later");
    int laterId = knownId + 1;
    send(GenericLines.message(later, laterId, "replay-1"), "replay-1");
    send(GenericLines.message(later, laterId, "replay-2"), "replay-2");
    send(GenericLines.message(known, knownId, "replay-2"), "replay-2");
    awaitStatus("replay-2", 200);
    awaitLetter("replay-1");
    awaitLetter("replay-2");
    assertThat(SharedStack.api().invoice("replay-1").status()).isEqualTo(404);
    assertThat(registry.register(Topics.INVOICE_LINES.subject(), later)).isEqualTo(laterId);

    CommandRun run = replay();

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text())
        .as("what other tests have set aside is replayed, too")
        .matches("[1-9]\\d* dead letters replayed, 1 left: later records are in their place\\R");
    awaitStatus("replay-1", 200);
    assertThat(replay().text()).matches("\\d+ dead letters replayed\\R");
    assertThat(KafkaTopics.records(TOPIC))
        .filteredOn(record -> Arrays.equals(record.key(), "replay-1".getBytes(UTF_8)))
        .as("once as it was sent, and once replayed")
        .hasSize(2);
  }

  @Test
  void shouldLoadACorrectedFile() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("corrected.jsonl"),
            """
            {"invoiceNo":"replay-3","lineNo":4,"stockCode":"X","quantity":1,"unitPrice":"1.00",\
            "issuedAt":"2011-01-04T10:00:00Z","country":"EIRE"}
            """);

    CommandRun run = replay("--from", file.toString());

    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("1 read, 1 accepted, 0 rejected");
    awaitStatus("replay-3", 200);
  }

  private static void awaitStatus(String invoice, int status) {
    await().atMost(PATIENCE).until(() -> SharedStack.api().invoice(invoice).status() == status);
  }

  private static void awaitLetter(String invoice) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                KafkaTopics.records(Topics.INVOICE_LINES_REJECTED.name()).stream()
                    .anyMatch(letter -> Arrays.equals(letter.key(), invoice.getBytes(UTF_8))));
  }

  private static void send(byte[] message, String invoice) throws Exception {
    KafkaTopics.send(TOPIC, invoice.getBytes(UTF_8), message);
  }

  /** With one more field that may be absent, which makes it another schema. */
  private static Schema schema(String field) {
    return new Schema.Parser()
        .parse(
            ProductSchemas.INVOICE_LINE
                .toString()
                .replace(
                    "{\"name\":\"source\"",
                    "{\"name\":\"%s\",\"type\":[\"null\",\"string\"],\"default\":null},"
                            .formatted(field)
                        + "{\"name\":\"source\""));
  }

  private static CommandRun replay(String... arguments) {
    List<String> line = new ArrayList<>(List.of("replay-dead-letters", "--data"));
    line.add(SharedStack.data().toString());
    Collections.addAll(line, arguments);
    return CommandRun.of(line.toArray(String[]::new));
  }
}
