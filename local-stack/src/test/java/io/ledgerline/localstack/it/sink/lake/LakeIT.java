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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** Both buckets, with the worker killed and the store gone while they are filled. */
class LakeIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int KILLS = ENDURANCE ? 12 : 3;
  private static final Duration DOWN = Duration.ofSeconds(ENDURANCE ? 60 : 10);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String LINES =
      """
      SELECT count(*) AS lines, count(DISTINCT line_record_id) AS ids,
          sum(quantity * unit_price) AS amount
      FROM %s WHERE invoice_no LIKE '%%SUFFIX'
      """;

  private final LocalStack stack = SharedStack.withSinks();

  @TempDir Path folder;

  @Test
  void shouldHoldEachRowOnceWhenTheWorkerIsKilledAgainAndAgain() throws Exception {
    LakeObjects objects = objects("ledgerline-processed");
    RetailFold fold = new RetailFold();
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = RetailFiles.generate(folder, 600, 300 + kill, "lk" + kill);
      RetailFold unusedFold = fold.addFile(file);
      assertThat(SharedStack.load(file).rejected()).isZero();
      objects.refresh();
      // Within two seconds, the linger of the lake's files here, at some point of a delivery.
      Thread.sleep(700L * (kill % 4));
      stack.kill("connect", Signal.KILL);
      Endpoints unused = stack.start("connect");
    }

    LakeTables lake = new LakeTables(objects);
    for (int kill = 0; kill < KILLS; kill++) {
      shouldHold(lake, fold, "lk" + kill);
    }
    shouldHaveTheDimensions(lake);
    shouldTile(objects);
  }

  @Test
  void shouldCatchUpWhenTheStoreWasDown() throws Exception {
    LakeObjects objects = objects("ledgerline-processed");
    Path file = RetailFiles.generate(folder, 400, 321, "lkd");
    stack.kill("s3", Signal.KILL);
    assertThat(SharedStack.load(file).rejected()).isZero();
    Thread.sleep(DOWN.toMillis());
    Endpoints unused = stack.start("s3");

    shouldHold(new LakeTables(objects), new RetailFold().addFile(file), "lkd");
    shouldTile(objects);
  }

  @Test
  void shouldKeepEveryLineAsItCame() throws Exception {
    LakeObjects objects = objects("ledgerline-ingestion");
    Path file = RetailFiles.generate(folder, 200, 331, "lki");
    long rows = SharedStack.load(file).accepted();

    await("the lines")
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(LakeIT::isEarly)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(lines(objects, "lki\",")).isEqualTo(rows));
    shouldTile(objects);
  }

  /** Nothing of a table is there yet, or the store is not up again. */
  private static boolean isEarly(Throwable e) {
    return e instanceof SQLException
        || e instanceof NoSuchFileException
        || e instanceof SdkException;
  }

  private LakeObjects objects(String bucket) {
    return new LakeObjects(() -> stack.endpoints().s3(), bucket, folder.resolve(bucket));
  }

  private static void shouldHold(LakeTables lake, RetailFold fold, String suffix) {
    List<RetailFold.Version> versions =
        fold.versions().stream().filter(line -> line.invoiceNo().endsWith(suffix)).toList();
    BigDecimal amount =
        versions.stream()
            .map(
                version ->
                    version
                        .line()
                        .unitPrice()
                        .multiply(BigDecimal.valueOf(version.line().quantity())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    await("the facts of " + suffix)
        .atMost(PATIENCE)
        .ignoreExceptionsMatching(LakeIT::isEarly)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              Map<String, String> sums =
                  lake.ask("fact_invoice_line", LINES.replace("SUFFIX", suffix));
              assertThat(sums.get("lines")).isEqualTo(Integer.toString(versions.size()));
              assertThat(sums.get("ids")).isEqualTo(Integer.toString(versions.size()));
              assertThat(new BigDecimal(sums.get("amount"))).isEqualByComparingTo(amount);
            });
  }

  /** A listing is no snapshot: of what is just being written the claim may be listed too early. */
  private static void shouldTile(LakeObjects objects) {
    await("ranges that tile")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              objects.refresh();
              assertThat(objects.faults()).isEmpty();
            });
  }

  private static void shouldHaveTheDimensions(LakeTables lake) {
    ProductTopics topics = new ProductTopics(SharedStack.endpoints().kafka());
    for (String table : List.of("dim_product", "dim_customer")) {
      await(table)
          .atMost(PATIENCE)
          .ignoreExceptionsMatching(LakeIT::isEarly)
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(lake.latest(table)).isEqualTo(topics.latest(table)));
    }
  }

  private static long lines(LakeObjects objects, String with) throws IOException {
    objects.refresh();
    long lines = 0;
    try (Stream<Path> files = Files.walk(objects.folder().resolve("invoice-lines"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          lines += reader.lines().filter(line -> line.contains(with)).count();
        }
      }
    }
    return lines;
  }
}
