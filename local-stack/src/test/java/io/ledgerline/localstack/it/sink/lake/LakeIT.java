package io.ledgerline.localstack.it.sink.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.star.ProductTopics;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both buckets, with the worker killed and the store gone while they are filled. */
class LakeIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INVOICES = ENDURANCE ? 600 : 150;
  private static final int KILLS = ENDURANCE ? 12 : 1;
  private static final Duration DOWN = Duration.ofSeconds(ENDURANCE ? 60 : 10);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private final LocalStack stack = SharedStack.withSinks();

  @TempDir Path folder;

  @Test
  void shouldHoldEachRowOnceWhenTheWorkerIsKilledAgainAndAgain() throws Exception {
    LakeObjects objects = objects("ledgerline-processed");
    RetailFold fold = new RetailFold();
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = RetailFiles.generate(folder, INVOICES, 300 + kill, "lk" + kill);
      RetailFold unusedFold = fold.addFile(file);
      assertThat(SharedStack.load(file).rejected()).isZero();
      objects.refresh();
      // Within two seconds, the linger of the lake's files here, at some point of a delivery.
      Thread.sleep(700L * ((kill + 1) % 4));
      stack.kill("connect", Signal.KILL);
      Endpoints unused = stack.start("connect");
    }

    LakeOracle oracle = new LakeOracle(objects);
    for (int kill = 0; kill < KILLS; kill++) {
      oracle.shouldHold(fold, "lk" + kill);
    }
    shouldHaveTheDimensions(new LakeTables(objects));
    oracle.shouldTile();
  }

  @Test
  void shouldCatchUpWhenTheStoreWasDown() throws Exception {
    LakeObjects objects = objects("ledgerline-processed");
    Path file = RetailFiles.generate(folder, INVOICES, 321, "lkd");
    stack.kill("s3", Signal.KILL);
    assertThat(SharedStack.load(file).rejected()).isZero();
    Thread.sleep(DOWN.toMillis());
    Endpoints unused = stack.start("s3");

    LakeOracle oracle = new LakeOracle(objects);
    oracle.shouldHold(new RetailFold().addFile(file), "lkd");
    oracle.shouldTile();
  }

  @Test
  void shouldKeepEveryLineAsItCame() throws Exception {
    LakeObjects objects = objects("ledgerline-ingestion");
    Path file = RetailFiles.generate(folder, 200, 331, "lki");
    long rows = SharedStack.load(file).accepted();

    await("the lines")
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(LakeOracle::isEarly)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(new LakeEvents(objects).of("invoice-lines"))
                    .filteredOn(
                        line -> line.path("value").path("invoiceNo").asText().endsWith("lki"))
                    .hasSize((int) rows));
    new LakeOracle(objects).shouldTile();
  }

  private LakeObjects objects(String bucket) {
    return new LakeObjects(() -> stack.endpoints().s3(), bucket, folder.resolve(bucket));
  }

  private static void shouldHaveTheDimensions(LakeTables lake) {
    ProductTopics topics = new ProductTopics(SharedStack.endpoints().kafka());
    for (String table : List.of("dim_product", "dim_customer")) {
      await(table)
          .atMost(PATIENCE)
          .ignoreExceptionsMatching(LakeOracle::isEarly)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(lake.latest(table)).isEqualTo(topics.latest(table)));
    }
  }
}
