package io.ledgerline.csvclient.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendSummaryTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldReadAsOneLine() {
    assertThat(summary(541_909, 0, Duration.ofMillis(2_310)))
        .hasToString("541,909 read, 541,909 accepted, 0 rejected in 2.31 s (234,593 rows/s)");
    assertThat(summary(0, 0, Duration.ZERO))
        .hasToString("0 read, 0 accepted, 0 rejected in 0.00 s (0 rows/s)");
  }

  @Test
  void shouldReportTheCountsAlone() {
    assertThat(print(Optional.empty(), summary(10, 0, Duration.ofSeconds(1)))).isTrue();

    assertThat(out).hasToString("10 read, 10 accepted, 0 rejected in 1.00 s (10 rows/s)\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldReportWhatWentWrong() {
    SendSummary summary =
        new SendSummary(
            10,
            3,
            7,
            Duration.ofSeconds(1),
            List.of("a.csv:2: the country is empty"),
            List.of("b.csv: there is no header"),
            List.of("dir/notes.txt"),
            2);

    assertThat(print(Optional.empty(), summary)).isFalse();

    assertThat(err)
        .hasToString(
            """
            skipped, no known suffix: dir/notes.txt
            files passed over, done before: 2
            rejected: a.csv:2: the country is empty
            rejected: and 6 more, see the topic invoice-lines.rejected
            b.csv: there is no header
            """);
  }

  @Test
  void shouldFailBeyondTheAllowedNumberOfRejects() {
    SendSummary summary = summary(10, 3, Duration.ofSeconds(1));

    assertThat(print(Optional.empty(), summary)).isTrue();
    assertThat(print(Optional.of(3L), summary)).isTrue();
    assertThat(err.toString()).doesNotContain("more than");
    assertThat(print(Optional.of(2L), summary)).isFalse();
    assertThat(err.toString()).endsWith("more than 2 rows were rejected\n");
  }

  private boolean print(Optional<Long> maxRejects, SendSummary summary) {
    return new SendReport(maxRejects)
        .print(summary, new PrintWriter(out, true), new PrintWriter(err, true));
  }

  private static SendSummary summary(long read, long rejected, Duration elapsed) {
    return new SendSummary(
        read, read - rejected, rejected, elapsed, List.of(), List.of(), List.of(), 0);
  }
}
