package io.ledgerline.localstack.it.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.ReplacedLines;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.analytics.AnalyticsOracle;
import io.ledgerline.localstack.it.sink.documents.LargeInvoice;
import io.ledgerline.localstack.it.sink.warehouse.RetailOracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The shop's side of the storm: a file of lines, and then some that replace each other. */
final class RetailRun {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");

  /** Null where there is none; every day LoadIT alone sends it. */
  static final String REAL_FILE = ENDURANCE ? System.getenv("LEDGERLINE_RETAIL_CSV") : null;

  private static final int LARGE = 15_000;

  /** What the numbers of invoices end with that are not in the file. */
  static final String REPLACED = "sto";

  private static final int ROUNDS = 6;

  /** Changes of the warehouse, each of which must be seen in what it is the key of. */
  private static final Map<String, String> UNSEEN_CHANGES =
      Map.of(
          "fact_invoice_line",
          "UPDATE warehouse.fact_invoice_line SET unit_price = unit_price + 0.0001"
              + " WHERE line_record_id = (SELECT min(line_record_id) FROM warehouse.fact_invoice_line)",
          "sales_by_hour",
          "DELETE FROM warehouse.fact_invoice_line"
              + " WHERE line_record_id = (SELECT max(line_record_id) FROM warehouse.fact_invoice_line)",
          "dim_customer",
          "UPDATE warehouse.dim_customer SET deleted = true"
              + " WHERE customer_id = (SELECT min(customer_id) FROM warehouse.dim_customer)",
          "top_products",
          "UPDATE warehouse.dim_product SET description = 'x'"
              + " WHERE stock_code = (SELECT min(stock_code) FROM warehouse.dim_product)");

  private final TotesysStack stack;
  private final Path folder;
  private final RetailFold lines = new RetailFold();

  RetailRun(TotesysStack stack, Path folder) {
    this.stack = stack;
    this.folder = folder;
  }

  /** Sends the real file where there is one for it. */
  void send(long seed) {
    try {
      Endpoints endpoints = stack.stack().endpoints();
      Path file =
          REAL_FILE == null
              ? RetailFiles.generate(folder, 3_000, seed, "storm")
              : Path.of(REAL_FILE);
      lines.addFile(file);
      SendSummary sent = RetailFiles.send(endpoints, file);
      if (ENDURANCE) {
        Path large = LargeInvoice.file(folder, "900009" + REPLACED, LARGE, "ANVIL");
        lines.addFile(large);
        sent = RetailFiles.send(endpoints, large);
      }
      ReplacedLines replaced = new ReplacedLines(seed, REPLACED, lines);
      for (int round = 0; round < ROUNDS; round++) {
        sent = RetailFiles.send(endpoints, replaced.next(folder));
      }
      assertThat(sent.rejected()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  RetailOracle oracle(Connection warehouse) throws SQLException, IOException {
    return new RetailOracle(warehouse, lines);
  }

  /** What its owner changes in the warehouse and takes back is seen. */
  void shouldFindWhatDiffers(Connection warehouse, RetailOracle oracle) throws SQLException {
    warehouse.setAutoCommit(false);
    for (Map.Entry<String, String> change : UNSEEN_CHANGES.entrySet()) {
      Sql.execute(warehouse, change.getValue());
      assertThat(oracle.differences(change.getKey()::equals))
          .as(change.getValue())
          .anyMatch(difference -> difference.startsWith(change.getKey() + ":"));
      warehouse.rollback();
    }
    warehouse.setAutoCommit(true);
  }

  /** Over HTTP. */
  void shouldServeAnalytics(Connection lines) throws Exception {
    new AnalyticsOracle(lines).shouldEqual(stack.api());
  }

  void shouldHaveTheSumsOfTheRealFile(Connection warehouse) throws SQLException {
    if (REAL_FILE != null) {
      List<Map<String, String>> sums =
          Sql.rows(
              warehouse,
              "SELECT count(*)::text AS count, trim_scale(sum(quantity * unit_price))::text AS sum"
                  + " FROM warehouse.current_invoice_line WHERE invoice_no NOT LIKE '%"
                  + REPLACED
                  + "'");
      assertThat(sums).containsExactly(Map.of("count", "541909", "sum", "9747747.934"));
    }
  }
}
