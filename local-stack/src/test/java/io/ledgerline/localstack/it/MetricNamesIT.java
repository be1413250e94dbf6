package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A dashboard or an alert that asks for what nobody tells is quiet for ever. */
class MetricNamesIT {
  private static final Path FOLDER = Path.of("../deploy/monitoring");

  /** Of the service, and of nobody else; the JVM's are standard. */
  private static final Pattern SERVICES =
      Pattern.compile(
          "\\b(?:ledgerline|disk|kafka_stream|kafka_consumer|kafka_producer)_[a-z0-9_]+");

  private static final Pattern TOLD = Pattern.compile("^[a-z0-9_]+", Pattern.MULTILINE);

  /** Micrometer looks for Kafka's new metrics once a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void shouldTellAllThatDashboardsAndAlertsAskTheServiceFor() throws Exception {
    Set<String> asked = new TreeSet<>();
    for (Path file : files()) {
      asked.addAll(names(SERVICES, Files.readString(file)));
    }
    assertThat(asked).hasSizeGreaterThan(30);

    await("metrics of the service")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(names(TOLD, metrics())).containsAll(asked));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
      return Stream.concat(dashboards, Stream.of(FOLDER.resolve("alerts.yml"))).toList();
    }
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String metrics() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(SharedStack.endpoints().api().get(0) + "/metrics"))
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
