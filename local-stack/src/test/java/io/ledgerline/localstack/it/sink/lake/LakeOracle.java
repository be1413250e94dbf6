package io.ledgerline.localstack.it.sink.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.it.RetailFold;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** Holds the facts of the lake against a fold over what was sent. */
record LakeOracle(LakeObjects objects) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String LINES =
      """
      SELECT count(*) AS lines, count(DISTINCT line_record_id) AS ids,
          sum(quantity * unit_price) AS amount
      FROM %s WHERE invoice_no LIKE '%%SUFFIX'
      """;

  /** Every line of invoices with such numbers, once. */
  void shouldHold(RetailFold fold, String suffix) {
    LakeTables lake = new LakeTables(objects);
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
        .ignoreExceptionsMatching(LakeOracle::isEarly)
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

  /**
   * A listing is no snapshot: of what is just being written the claim may be listed too early. That
   * passes; ranges that overlap or leave a gap do not, since no object ever changes.
   */
  void shouldTile() {
    await("ranges that tile")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              objects.refresh();
              assertThat(objects.faults()).isEmpty();
            });
  }

  /** Nothing of a table is there yet, or the store is not up again. */
  static boolean isEarly(Throwable e) {
    return e instanceof SQLException
        || e instanceof NoSuchFileException
        || e instanceof SdkException;
  }
}
