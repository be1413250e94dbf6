package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.PartStack;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.port.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our images' entry points with the compose file's variables for Confluent's flavour and
 * Confluent's genuine serialisers. In the place of their registry is the launcher's, under their
 * API; their connectors cannot be had from Maven Central.
 */
class ConfluentContainersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path folder;
  private static LocalStack stack;
  private static Hosts hosts;
  private static Containers containers;

  @BeforeAll
  static void startAsComposeDoes() throws Exception {
    SharedStack.stop();
    int offset = FreePorts.offset();
    Path data = folder.resolve("data");
    stack = PartStack.start(StackOptions.of(data), offset, List.of("kafka", "registry"));
    hosts =
        Hosts.of(stack.endpoints(), offset)
            .withRegistry(stack.endpoints().registry() + "/apis/ccompat/v7");
    containers = new Containers(ComposeFile.read("confluent"), hosts, folder, data);
    Container setUp = containers.start("set-up", "set-up", "topics", "schemas");
    assertThat(setUp.exitCode(PATIENCE.toSeconds())).as(setUp.output()).isZero();
  }

  @AfterAll
  static void stop() throws Exception {
    if (containers != null) {
      containers.stop();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void shouldBringTheSampleToTheServiceByConfluentsSerialisers() throws Exception {
    Path serialisers = ConfluentSerialisers.write(folder);
    Container service = containers.startWith(serialisers, "invoice-api", "service");
    Container sample = containers.startWith(serialisers, "sample-data", "csv-client");
    assertThat(sample.exitCode(PATIENCE.toSeconds())).as(sample.output()).isZero();

    ApiClient api = new ApiClient(hosts.api());
    await("the invoice over HTTP")
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(
            () -> {
              assertThat(service.isRunning()).as(service.output()).isTrue();
              ApiClient.Response invoice = api.invoice("536365");
              assertThat(invoice.status()).isEqualTo(200);
              assertThat(invoice.body().get("total").textValue()).isEqualTo("339.84");
            });
  }

  /** So that nobody believes to have Confluent's who has built without their profile. */
  @Test
  void shouldSayThatTheBuildHasNothingOfConfluents() throws Exception {
    Container sample = containers.start("sample-data", "csv-client");

    assertThat(sample.exitCode(PATIENCE.toSeconds())).isNotZero();
    assertThat(sample.output())
        .contains("io.confluent.kafka.serializers.KafkaAvroSerializer is not on the class path")
        .contains("profile confluent");
  }
}
