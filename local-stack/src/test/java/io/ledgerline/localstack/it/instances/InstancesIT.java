package io.ledgerline.localstack.it.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.analytics.AnalyticsOracle;
import io.ledgerline.localstack.it.sink.warehouse.RetailOracle;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Several instances of the service: each answers for all, whatever becomes of another. */
@TestMethodOrder(OrderAnnotation.class)
class InstancesIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INSTANCES = 3;
  private static final String LAST = "service-" + INSTANCES;
  private static final int ROUNDS = ENDURANCE ? 6 : 1;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration FROZEN = Duration.ofSeconds(10);
  private static final Duration CHAOS = ENDURANCE ? Duration.ofMinutes(5) : Duration.ofSeconds(45);

  @TempDir static Path folder;
  private static LocalStack stack;
  private static RetailFold fold;

  @BeforeAll
  static void fill() throws Exception {
    SharedStack.stop();
    stack =
        new LocalStack(
            StackOptions.of(folder.resolve("data"))
                .withPortOffset(FreePorts.offset())
                .withInstances(INSTANCES)
                .withVariable("LEDGERLINE_CONNECTORS", "none"),
            System.out::println);
    Endpoints endpoints = stack.start();
    Path file = RetailFiles.generate(folder, 300, 17, "ins");
    fold = new RetailFold().addFile(file);
    assertThat(RetailFiles.send(endpoints, file).rejected()).isZero();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    int unused = stack.delete();
  }

  @Test
  @Order(1)
  void shouldAnswerForEveryKeyOnEveryInstance() {
    assertThat(stack.endpoints().api()).hasSize(INSTANCES);

    shouldServeEverywhere();

    List<ServedInvoice> answers =
        fold.invoices().keySet().stream()
            .flatMap(number -> stack.endpoints().api().stream().map(api -> ask(api, number)))
            .toList();
    assertThat(answers)
        .extracting(ServedInvoice::servedBy)
        .as("the partitions are spread over the instances")
        .doesNotContainNull();
    assertThat(answers.stream().map(ServedInvoice::servedBy).distinct()).hasSizeGreaterThan(1);
    assertThat(stack.endpoints().api())
        .allSatisfy(api -> assertThat(ask(api, "no-such-invoice").status()).isEqualTo(404));
  }

  /** Each instance has a part of them. */
  @Test
  @Order(2)
  void shouldPutAnalyticsTogetherOverAllInstances() throws Exception {
    Database database = stack.endpoints().warehouse();
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      var unused = new RetailOracle(connection, fold);
      AnalyticsOracle oracle = new AnalyticsOracle(connection);
      for (String api : stack.endpoints().api()) {
        await("figures that are made of the invoices, at %s".formatted(api))
            .atMost(PATIENCE)
            .untilAsserted(() -> oracle.shouldEqual(new ApiClient(api)));
      }
    }
  }

  @Test
  @Order(3)
  void shouldNeverSayThatWhatIsThereIsNotWhileAnotherInstanceIsKilledOrFrozen() throws Exception {
    List<String> staying = stack.endpoints().api().subList(0, INSTANCES - 1);
    try (SteadyReaders readers =
        new SteadyReaders(staying, List.copyOf(fold.invoices().keySet()))) {
      for (int round = 0; round < ROUNDS; round++) {
        Thread.sleep(2_000);
        stack.kill(LAST, Signal.KILL);
        Thread.sleep(8_000);
        Endpoints unused = stack.start(LAST);
        Thread.sleep(2_000);
        stack.kill(LAST, Signal.STOP);
        Thread.sleep(FROZEN.toMillis());
        stack.kill(LAST, Signal.CONT);
      }
      shouldServeEverywhere();

      assertThat(readers.mistakes()).isEmpty();
      assertThat(readers.found()).as("answers meanwhile").isGreaterThan(500);
    }
  }

  /** Before anybody else knows that the owner is gone, too. */
  @Test
  @Order(3)
  void shouldAnswerWithCopiesThatAreYoungEnoughWhileTheOwnerIsDown() throws Exception {
    List<String> all = stack.endpoints().api();
    String other = all.get(0);
    String victim = URI.create(all.get(INSTANCES - 1)).getAuthority();
    await("copies of all that is lost then")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(notHeldTwice(all)).isEmpty());
    List<String> lost =
        fold.invoices().keySet().stream()
            .filter(number -> victim.equals(ask(other, number).servedBy()))
            .toList();
    assertThat(lost).as("invoices of %s", victim).isNotEmpty();

    stack.kill(LAST, Signal.KILL);
    try {
      for (String number : lost.subList(0, Math.min(20, lost.size()))) {
        ServedInvoice copy = ask(other, number);
        assertThat(copy.status()).as(number).isEqualTo(200);
        assertThat(copy.lines()).as(number).isEqualTo(fold.invoices().get(number).size());
        assertThat(copy.servedBy()).as(number).isNotEqualTo(victim);
        assertThat(copy.lagMs()).as("age of %s", number).isBetween(1L, 10_000L);
      }
      JsonNode years = new ApiClient(other).get("/v1/analytics/sales?by=year").body();
      assertThat(years.get("items").findValues("invoices"))
          .as("the figures of all partitions, of the dead instance's from copies: %s", years)
          .extracting(JsonNode::asInt)
          .satisfies(
              invoices ->
                  assertThat(invoices.stream().mapToInt(Integer::intValue).sum())
                      .isEqualTo(fold.invoices().size()));
    } finally {
      Endpoints unused = stack.start(LAST);
    }
    shouldServeEverywhere();
  }

  /** Instances die, are added and are frozen until others have taken over what they own. */
  @Test
  @Order(4)
  void shouldNeverAnswerWithLessThanThePositionThatIsAskedFor() throws Exception {
    long end = System.nanoTime() + CHAOS.toNanos();
    ConsistencyChecker checker = new ConsistencyChecker(stack.endpoints().api());
    try (checker) {
      for (int round = 0; System.nanoTime() < end; round++) {
        String victim = round % 3 == 0 ? "service" : "service-" + (round % 3 + 1);
        Thread.sleep(3_000);
        if (round % 2 == 0) {
          stack.kill(victim, Signal.STOP);
          Thread.sleep(FROZEN.toMillis());
          stack.kill(victim, Signal.CONT);
        } else {
          stack.kill(victim, Signal.KILL);
          Thread.sleep(2_000);
          Endpoints unused = stack.start(victim);
        }
        Thread.sleep(3_000);
      }
    }

    assertThat(checker.mistakes()).isEmpty();
    assertThat(checker.reads()).as("answers that were checked").isGreaterThan(100);
    System.out.println(checker.reads() + " answers with positions were checked");
    await("the last write of each client, on every instance")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (Written written : checker.written().values()) {
                for (String api : stack.endpoints().api()) {
                  JsonNode invoice = new ApiClient(api).invoice(written.invoiceNo()).body();
                  assertThat(invoice.path("unitCount").asInt())
                      .as("%s at %s", written.invoiceNo(), api)
                      .isGreaterThanOrEqualTo(written.units());
                }
              }
            });
  }

  /** Invoices that only their owner has. */
  private static List<String> notHeldTwice(List<String> all) {
    return fold.invoices().keySet().stream()
        .filter(
            number ->
                all.stream()
                        .filter(api -> ServedInvoice.askCopy(api, number).status() == 200)
                        .count()
                    < 2)
        .toList();
  }

  private static void shouldServeEverywhere() {
    await("every invoice on every instance")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (String api : stack.endpoints().api()) {
                for (String number : fold.invoices().keySet()) {
                  ServedInvoice answer = ask(api, number);
                  assertThat(answer.status()).as("%s at %s", number, api).isEqualTo(200);
                  assertThat(answer.lines())
                      .as("%s at %s", number, api)
                      .isEqualTo(fold.invoices().get(number).size());
                }
              }
            });
  }

  private static ServedInvoice ask(String api, String number) {
    return ServedInvoice.ask(api, number);
  }
}
