package io.ledgerline.reconcile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTableTest {
  @Test
  void shouldShowEachSubjectInEachPlaceAndWhatDiffers() {
    Report report =
        new Report(
            Verdict.DIFFERENT,
            "2026-11-28T12:00:00Z",
            12.34,
            42L,
            Map.of("invoices", "1,2"),
            List.of(
                equal("fact_payment", "source", 16_925, false),
                equal("fact_payment", "service", 2_000, true),
                new Comparison(
                    "fact_payment",
                    "warehouse",
                    Verdict.DIFFERENT,
                    16_924,
                    false,
                    1,
                    2,
                    List.of("7 is missing")),
                Comparison.failed(
                    "invoices", "dynamodb", Verdict.UNREADABLE, "Connection refused")),
            Map.of("totesys.rejected", 3L));
    StringWriter out = new StringWriter();

    ReportTable.print(report, new PrintWriter(out, true));

    assertThat(out)
        .hasToString(
            """
                                            source       service      lake         warehouse    dynamodb
            fact_payment                    16,925       2,000~       -            different    -
            invoices                        -            -            -            -            unreadable

            fact_payment in warehouse: different, 1 of 16,924 rows differ, 2 are moving
              7 is missing
            invoices in dynamodb: unreadable, 0 of 0 rows differ, 0 are moving
              Connection refused
            totesys.rejected: 3 records
            different after 12.3 s
            """);
  }

  private static Comparison equal(String subject, String place, long rows, boolean sampled) {
    return new Comparison(subject, place, Verdict.EQUAL, rows, sampled, 0, 0, List.of());
  }
}
