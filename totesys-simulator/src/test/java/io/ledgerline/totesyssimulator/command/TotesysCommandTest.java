package io.ledgerline.totesyssimulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.totesyssimulator.StormKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TotesysCommandTest {
  private static final String URL = "jdbc:postgresql://localhost:1/totesys";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldTakeUrlAndSeedBeforeOrBehindTheSubcommand() {
    assertThat(seedOf("--url", URL, "--seed", "7", "run")).isEqualTo(7);
    assertThat(seedOf("run", "--url", URL, "--seed", "7")).isEqualTo(7);
    assertThat(seedOf("run", "--url", URL)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "run", "storm --changes 1", "change REUSE_KEY"})
  void shouldNameWhatIsMissing(String command) {
    assertThat(execute(command.split(" ", -1))).isEqualTo(2);
    assertThat(err).hasToString("Missing required option: '--url=URL'" + System.lineSeparator());
  }

  @Test
  void shouldRefuseAnotherDatabase() {
    assertThat(execute("seed", "--url", "jdbc:h2:mem:x")).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("--url must begin with jdbc:postgresql:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "Infinity"})
  void shouldRefuseRatesThatAreNone(String rate) {
    assertThat(execute("run", "--url", URL, "--rate", rate)).isEqualTo(2);
    assertThat(err.toString().strip()).isEqualTo("--rate must be a number above 0");
  }

  @Test
  void shouldListAllKindsOfChanges() {
    assertThat(execute("change", "--help")).isZero();
    assertThat(out.toString()).contains("--times");
    for (StormKind kind : StormKind.values()) {
      assertThat(out.toString()).contains(kind.name());
    }
  }

  @Test
  void shouldSayFailuresInOneLine() {
    SQLException failure = new SQLException("ERROR: permission denied\n  Hint: ask\n");

    assertThat(ErrorLine.of(failure)).isEqualTo("ERROR: permission denied Hint: ask");
    assertThat(ErrorLine.of(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void shouldKnowWhenTheDatabaseIsAway() {
    assertThat(SourceOptions.isAway(new SQLException("refused", "08001"))).isTrue();
    assertThat(SourceOptions.isAway(new SQLException("starting up", "57P03"))).isTrue();
    assertThat(SourceOptions.isAway(new SQLException("wrong password", "28P01"))).isFalse();
    assertThat(SourceOptions.isAway(new SQLException("no table", "42P01"))).isFalse();
    assertThat(SourceOptions.isAway(new SQLException("no state"))).isFalse();
  }

  private static long seedOf(String... args) {
    CommandLine line = TotesysCommand.commandLine();
    var unused = line.parseArgs(args);
    return ((TotesysCommand) line.getCommand()).source().seed();
  }

  private int execute(String... args) {
    return TotesysCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
