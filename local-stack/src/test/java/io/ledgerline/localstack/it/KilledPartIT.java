package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that end by kill -9 while lines are being sent and processed. */
class KilledPartIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INVOICES = ENDURANCE ? 40_000 : 5_000;
  private static final int KILLS = ENDURANCE ? 12 : 2;

  private final LocalStack stack = SharedStack.get();

  @TempDir Path folder;

  @Test
  void shouldGiveTheSameResultWhenTheServiceIsKilledInTheMiddleOfALoad() throws Exception {
    Path file = RetailFiles.generate(folder, INVOICES, 101, "svc");
    CompletableFuture<SendSummary> load = CompletableFuture.supplyAsync(() -> load(file));
    int inTheMiddle = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      inTheMiddle += KafkaTopics.awaitHalfProcessed(load) ? 1 : 0;
      killAndStart("service");
      JsonNode status = SharedStack.api().get("/status").body();
      assertThat(status.get("problem").isNull())
          .as("restored without a fault: %s", status)
          .isTrue();
    }

    assertThat(inTheMiddle).as("kills with lines left to process").isPositive();
    assertThat(load.get(5, TimeUnit.MINUTES).rejected()).isZero();
    Served.shouldEqual(new RetailFold().addFile(file));
  }

  @Test
  void shouldGiveTheSameResultWhenTheBrokerIsKilledInTheMiddleOfALoad() throws Exception {
    Path file = RetailFiles.generate(folder, INVOICES, 102, "brk");
    CompletableFuture<SendSummary> load = CompletableFuture.supplyAsync(() -> load(file));
    for (int kill = 0; kill < KILLS; kill++) {
      KafkaTopics.awaitHalfProcessed(load);
      killAndStart("kafka");
    }

    assertThat(load.get(5, TimeUnit.MINUTES).rejected()).isZero();
    Served.shouldEqual(new RetailFold().addFile(file));
  }

  private void killAndStart(String part) throws InterruptedException {
    stack.kill(part, Signal.KILL);
    Endpoints unused = stack.start(part);
  }

  private static SendSummary load(Path file) {
    try {
      return SharedStack.load(file);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
