package io.ledgerline.localstack.it.sink.lake;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lake's worker, killed or frozen at each step of a delivery. */
class LakeFaultsIT {
  private static final int CONNECT_PORT = 8083;
  private static final String SLOW_DOWN =
      "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>";

  private final LocalStack stack = SharedStack.withSinks();
  private final SinkConnector connector =
      new SinkConnector(SharedStack.endpoints().connect(), "lake-processed");

  @TempDir Path folder;
  private Gate gate;
  private String endpoint;
  private LakeOracle oracle;

  @BeforeEach
  void putTheGateBetween() throws Exception {
    gate = new Gate(URI.create(SharedStack.endpoints().s3().url()));
    endpoint = connector.set("s3.endpoint", gate.url());
    oracle =
        new LakeOracle(
            new LakeObjects(
                () -> stack.endpoints().s3(), "ledgerline-processed", folder.resolve("copies")));
  }

  @AfterEach
  void takeItAway() throws Exception {
    String unused = connector.set("s3.endpoint", endpoint);
    gate.close();
  }

  @Test
  void shouldWriteOnceWhenTheWorkerIsKilledBetweenClaimAndPut() throws Exception {
    CountDownLatch held = gate.holdRequest(LakeFaultsIT::putsAFactFile, 0);
    RetailFold fold = load(601, "lfc");
    await(held);
    oracle.objects().refresh();
    assertThat(oracle.objects().faults()).as("claimed, and not put").isNotEmpty();
    stack.kill("connect", Signal.KILL);
    Endpoints unused = stack.start("connect");

    oracle.shouldHold(fold, "lfc");
    oracle.shouldTile();
  }

  @Test
  void shouldWriteOnceWhenTheWorkerIsKilledBetweenPutAndOffsetFlush() throws Exception {
    CountDownLatch held = gate.holdAnswer(LakeFaultsIT::putsAFactFile, 0);
    RetailFold fold = load(602, "lfp");
    await(held);
    stack.kill("connect", Signal.KILL);
    Endpoints unused = stack.start("connect");

    oracle.shouldHold(fold, "lfp");
    oracle.shouldTile();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldWriteOnceWhenAFrozenWorkerWakesBesideItsSuccessor() throws Exception {
    CountDownLatch held = gate.holdRequest(LakeFaultsIT::putsAFactFile, 0);
    RetailFold fold = load(603, "lff");
    await(held);
    stack.kill("connect", Signal.STOP);
    int port = CONNECT_PORT + FreePorts.offset();
    try (SecondWorker second =
        SecondWorker.of(SharedStack.endpoints().pids().get("connect"), port, folder)) {
      oracle.shouldHold(fold, "lff");
      assertThat(second.isAlive()).as("the successor runs").isTrue();
      // What the frozen one has sent arrives now, and it goes on with what it was at.
      gate.open();
      stack.kill("connect", Signal.CONT);
      RetailFold next = load(604, "lfn");
      oracle.shouldHold(next, "lfn");
      oracle.shouldHold(fold, "lff");
    }
    RetailFold alone = load(605, "lfa");
    oracle.shouldHold(alone, "lfa");
    oracle.shouldTile();
  }

  @Test
  void shouldGoOnWhenTheStoreThrottles() throws Exception {
    CountDownLatch met = gate.refuse(LakeFaultsIT::putsAFactFile, 6, "503 Slow Down", SLOW_DOWN);
    RetailFold fold = load(606, "lft");
    await(met);

    oracle.shouldHold(fold, "lft");
    oracle.shouldTile();
  }

  private RetailFold load(long seed, String suffix) throws Exception {
    Path file = RetailFiles.generate(folder, 200, seed, suffix);
    assertThat(SharedStack.load(file).rejected()).isZero();
    return new RetailFold().addFile(file);
  }

  private static boolean putsAFactFile(String request) {
    return request.startsWith("PUT /ledgerline-processed/fact_invoice_line/");
  }

  private static void await(CountDownLatch held) throws InterruptedException {
    assertThat(held.await(2, TimeUnit.MINUTES)).as("the worker came to this step").isTrue();
  }
}
