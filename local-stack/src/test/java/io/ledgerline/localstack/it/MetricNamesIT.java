package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.monitoring.MetricNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A dashboard or an alert that asks for what nobody tells is quiet for ever. */
class MetricNamesIT {
  /** Of the service, and of nobody else; the JVM's are standard. */
  private static final String SERVICES =
      "(?:ledgerline|disk|kafka_stream|kafka_consumer|kafka_producer)_";

  /** Micrometer looks for Kafka's new metrics once a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void shouldTellAllThatDashboardsAndAlertsAskTheServiceFor() throws Exception {
    Set<String> asked = MetricNames.asked(SERVICES);
    assertThat(asked).hasSizeGreaterThan(30);

    await("metrics of the service")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(MetricNames.told(metrics())).containsAll(asked));
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
