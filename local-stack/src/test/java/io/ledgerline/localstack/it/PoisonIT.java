package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are no lines, put onto the topic by somebody else. */
class PoisonIT {
  @TempDir Path folder;

  @Test
  void shouldSetPoisonAsideInItsOriginalBytesAndProcessTheRest() throws Exception {
    byte[] key = "poison".getBytes(UTF_8);
    Map<String, byte[]> poison = new TreeMap<>();
    poison.put("the first byte is 1, not 0", new byte[] {1, 2, 3, 4, 5, 6});
    poison.put("too short for the wire format", new byte[] {0});
    poison.put("schema id 424242 is unknown", new byte[] {0, 0, 6, 0x79, 0x32, 2, 2, 2});
    poison.put("the value is null", null);
    for (byte[] value : poison.values()) {
      KafkaTopics.send(Topics.INVOICE_LINES.name(), key, value);
    }
    Path file = RetailFiles.generate(folder, 50, 3, "psn");
    SharedStack.load(file);

    Served.shouldEqual(new RetailFold().addFile(file));
    List<ConsumerRecord<byte[], byte[]>> letters =
        KafkaTopics.records(Topics.INVOICE_LINES_REJECTED.name()).stream()
            .filter(letter -> Arrays.equals(letter.key(), key))
            .toList();
    assertThat(letters).hasSize(poison.size());
    poison.forEach(
        (cause, original) ->
            assertThat(letters)
                .as(cause)
                .anySatisfy(
                    letter -> {
                      assertThat(header(letter, "cause")).contains(cause);
                      assertThat(header(letter, "topic")).isEqualTo("invoice-lines");
                      assertThat(letter.value()).isEqualTo(original);
                    }));
  }

  @Test
  void shouldWaitForTheRegistryRatherThanTakeAnUnknownSchemaForPoison() throws Exception {
    LocalStack stack = SharedStack.get();
    Schema later =
        new Schema.Parser()
            .parse(
                ProductSchemas.INVOICE_LINE
                    .toString()
                    .replace(
                        "{\"name\":\"source\"",
                        "{\"name\":\"channel\",\"type\":[\"null\",\"string\"],\"default\":null},"
                            + "{\"name\":\"source\""));
    RegistryClient registry =
        new RegistryClient(SharedStack.endpoints().registry() + "/apis/ccompat/v7");
    int id = registry.register(Topics.INVOICE_LINES.subject(), later);

    stack.kill("registry", Signal.KILL);
    KafkaTopics.send(
        Topics.INVOICE_LINES.name(),
        "later-1".getBytes(UTF_8),
        GenericLines.message(later, id, "later-1"));
    await()
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(20))
        .until(() -> SharedStack.api().invoice("later-1").status() == 404);
    Endpoints unused = stack.start("registry");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> SharedStack.api().invoice("later-1").status() == 200);
    assertThat(KafkaTopics.records(Topics.INVOICE_LINES_REJECTED.name()))
        .noneMatch(
            letter -> letter.key() != null && new String(letter.key(), UTF_8).equals("later-1"));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
