package io.ledgerline.localstack.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus' own tool checks its files, where it is installed. */
class AlertRulesTest {
  private static final Path FOLDER = Path.of("../deploy/monitoring");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

  @ParameterizedTest
  @ValueSource(strings = {"check rules alerts.yml", "test rules alerts_test.yml"})
  void shouldPassPromtool(String command) throws Exception {
    assumeTrue(isInstalled(), "promtool is not installed: the alert rules are not tested");
    Process promtool =
        new ProcessBuilder(("promtool " + command).split(" "))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(promtool.waitFor()).as(said).isZero();
  }

  private static boolean isInstalled() {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
  }

  @Test
  void shouldHaveATestAndARunbookOfEachAlert() throws IOException {
    String tests = Files.readString(FOLDER.resolve("alerts_test.yml"));
    List<String> runbook = Files.readAllLines(Path.of("../docs/operations.md"));
    Matcher alerts = ALERT.matcher(Files.readString(FOLDER.resolve("alerts.yml")));
    assertThat(alerts.results())
        .isNotEmpty()
        .extracting(alert -> alert.group(1))
        .allSatisfy(
            alert -> {
              assertThat(tests).contains("alertname: " + alert + "\n");
              assertThat(runbook).contains("### " + alert);
            });
  }
}
