package io.ledgerline.localstack.it.sink.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.sink.Gate;
import io.ledgerline.localstack.it.sink.SecondWorker;
import io.ledgerline.localstack.it.sink.SinkConnector;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** DynamoDB's worker, killed or frozen at each step of a delivery. */
class DocumentFaultsIT {
  private static final int CONNECT_PORT = 8083;
  private static final int LINES_OF_SEVERAL_ITEMS = 9_000;
  private static final String THROTTLED =
      """
      {"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",\
      "message":"The level of configured provisioned throughput was exceeded."}""";

  private final LocalStack stack = SharedStack.withSinks();
  private final SinkConnector connector =
      new SinkConnector(SharedStack.endpoints().connect(), "dynamodb-sink");

  @TempDir Path folder;
  private Gate gate;
  private String endpoint;
  private DocumentOracle oracle;

  @BeforeEach
  void putTheGateBetween() throws Exception {
    gate = new Gate(URI.create(SharedStack.endpoints().dynamodb()));
    endpoint = connector.set("dynamodb.endpoint", gate.url());
    oracle = new DocumentOracle(SharedStack.endpoints().dynamodb());
  }

  @AfterEach
  void takeItAway() throws Exception {
    String unused = connector.set("dynamodb.endpoint", endpoint);
    gate.close();
  }

  @Test
  void shouldHoldTheWholeInvoiceWhenTheWorkerIsKilledBetweenItsParts() throws Exception {
    Path file = LargeInvoice.file(folder, "900002cut", LINES_OF_SEVERAL_ITEMS, "ANCHOR");
    RetailFold fold = new RetailFold().addFile(file);
    CountDownLatch held = gate.holdRequest(DocumentFaultsIT::putsAPart, 1);
    assertThat(SharedStack.load(file).rejected()).isZero();
    await(held);
    stack.kill("connect", Signal.KILL);
    Endpoints unused = stack.start("connect");

    oracle.shouldHold(fold, "cut");
  }

  @Test
  void shouldPutOnceWhenTheWorkerIsKilledBetweenPutAndOffsetFlush() throws Exception {
    CountDownLatch held = gate.holdAnswer(DocumentFaultsIT::putsAnInvoice, 20);
    RetailFold fold = load(612, "dfp");
    await(held);
    stack.kill("connect", Signal.KILL);
    Endpoints unused = stack.start("connect");

    oracle.shouldHold(fold, "dfp");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldNeverGoBackWhenAFrozenWorkerWakesBesideItsSuccessor() throws Exception {
    CountDownLatch held = gate.holdRequest(DocumentFaultsIT::putsAnInvoice, 20);
    RetailFold fold = load(613, "dff");
    await(held);
    stack.kill("connect", Signal.STOP);
    int port = CONNECT_PORT + FreePorts.offset();
    try (SecondWorker second =
        SecondWorker.of(SharedStack.endpoints().pids().get("connect"), port, folder)) {
      // The same invoices in a new version, which is what must stay.
      Path corrected = corrected(614, "dff");
      RetailFold unusedFold = fold.addFile(corrected);
      assertThat(SharedStack.load(corrected).rejected()).isZero();
      oracle.shouldHold(fold, "dff");
      assertThat(second.isAlive()).as("the successor runs").isTrue();
      // What the frozen one has sent arrives now, and it goes on with what it was at.
      gate.open();
      stack.kill("connect", Signal.CONT);
      RetailFold next = load(615, "dfn");
      oracle.shouldHold(next, "dfn");
      oracle.shouldHold(fold, "dff");
    }
    RetailFold alone = load(616, "dfa");
    oracle.shouldHold(alone, "dfa");
    oracle.shouldHold(fold, "dff");
  }

  @Test
  void shouldGoOnWhenTheStoreThrottles() throws Exception {
    CountDownLatch met =
        gate.refuse(DocumentFaultsIT::putsAnInvoice, 40, "400 Bad Request", THROTTLED);
    RetailFold fold = load(617, "dft");
    await(met);

    oracle.shouldHold(fold, "dft");
  }

  private RetailFold load(long seed, String suffix) throws Exception {
    Path file = corrected(seed, suffix);
    assertThat(SharedStack.load(file).rejected()).isZero();
    return new RetailFold().addFile(file);
  }

  private Path corrected(long seed, String suffix) throws Exception {
    return RetailFiles.generate(folder, 100, seed, suffix);
  }

  private static boolean putsAnInvoice(String request) {
    return request.contains("DynamoDB_20120810.PutItem")
        && request.contains("\"TableName\":\"invoices\"");
  }

  /** Heads of invoices are small. */
  private static boolean putsAPart(String request) {
    return request.contains("DynamoDB_20120810.PutItem")
        && request.toLowerCase(Locale.ROOT).matches("(?s).*\ncontent-length: *\\d{6,}\r.*");
  }

  private static void await(CountDownLatch held) throws InterruptedException {
    assertThat(held.await(2, TimeUnit.MINUTES)).as("the worker came to this step").isTrue();
  }
}
