package io.ledgerline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WarehouseCommandTest {
  /** A variable that is set everywhere, and no secret. */
  private static final String SET = "PATH";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldExplainItself() {
    assertThat(execute("apply", "--help")).isZero();
    assertThat(out.toString())
        .contains("--url", "--user", "--password-env", "--sink-user", "--reader")
        .contains("LEDGERLINE_WAREHOUSE_PASSWORD");
  }

  @Test
  void shouldNameWhatIsMissing() {
    assertThat(execute("apply", "--user", "warehouse")).isEqualTo(2);
    assertThat(error()).isEqualTo("Missing required option: '--url=URL'");
  }

  @Test
  void shouldTakeThePasswordFromTheEnvironmentAlone() {
    String url = "jdbc:postgresql://127.0.0.1:1/warehouse";
    assertThat(execute("apply", "--url", url, "--user", "w", "--password-env", "NOT_SET"))
        .isEqualTo(2);
    assertThat(error()).isEqualTo("The environment variable NOT_SET is not set");
  }

  @Test
  void shouldRefuseAnotherDatabase() {
    assertThat(execute("apply", "--url", "jdbc:h2:mem:x", "--user", "w", "--password-env", SET))
        .isEqualTo(2);
    assertThat(error()).isEqualTo("The URL must begin with jdbc:postgresql: or jdbc:redshift:");
  }

  @Test
  void shouldSayInOneLineThatNobodyListens() {
    String url = "jdbc:postgresql://127.0.0.1:1/warehouse?options=secret";
    assertThat(execute("apply", "--url", url, "--user", "w", "--password-env", SET)).isEqualTo(1);
    assertThat(error())
        .startsWith(
            "Cannot apply the warehouse's schema as w at jdbc:postgresql://127.0.0.1:1/warehouse: ")
        .contains("refused")
        .doesNotContain("secret", "\n", System.getenv(SET));
  }

  private String error() {
    return err.toString().strip();
  }

  private int execute(String... args) {
    return WarehouseCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
