package io.ledgerline.reconcile.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.ReconcileException;
import io.ledgerline.reconcile.kafka.Log;
import io.ledgerline.reconcile.kafka.Position;
import io.ledgerline.reconcile.kafka.Progress;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Waits until the service, or a sink, has done what stands before a position. */
final class Waiting {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PAUSE_MS = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Log log;
  private final Progress progress;
  private final HttpClient http;
  private final List<URI> apis;
  private final String applicationId;
  private final Duration patience;

  Waiting(Log log, HttpClient http, List<URI> apis, String applicationId, Duration patience) {
    this.log = log;
    this.progress = new Progress(log);
    this.http = http;
    this.apis = apis;
    this.applicationId = applicationId;
    this.patience = patience;
  }

  /** When whoever is waited for from now on is late, by {@link System#nanoTime()}. */
  long deadline() {
    return System.nanoTime() + patience.toNanos();
  }

  /**
   * Until the service has committed all that it makes of these lines and of the source's log.
   *
   * @param lsn bytes of the source's log; empty if it was not asked
   * @throws ReconcileException if it takes too long
   */
  void forService(Optional<Long> lsn, Position lines) throws InterruptedException {
    long deadline = deadline();
    if (lsn.isPresent()) {
      forSource(lsn.get(), deadline);
    }
    committed(lines.of(Topics.INVOICE_LINES.name()), deadline);
    List<String> between =
        log.topics().stream()
            .filter(topic -> topic.startsWith(applicationId + "-"))
            .filter(topic -> topic.endsWith("-repartition"))
            .toList();
    committed(log.ends(between).ends(), deadline);
  }

  /** The partitions in which a sink has not done everything in time. */
  Map<TopicPartition, Long> forSink(String group, Map<TopicPartition, Long> ends, long deadline)
      throws InterruptedException {
    return progress.await(group, ends, deadline);
  }

  private void committed(Map<TopicPartition, Long> ends, long deadline)
      throws InterruptedException {
    Map<TopicPartition, Long> behind = progress.await(applicationId, ends, deadline);
    if (!behind.isEmpty()) {
      throw new ReconcileException(
          "The service has not committed what stands before the position within %d s: it is at %s"
              .formatted(patience.toSeconds(), behind));
    }
  }

  /** The instance that reads the source knows how far it is, and it may change. */
  private void forSource(long lsn, long deadline) throws InterruptedException {
    String last = "no instance reads it";
    while (System.nanoTime() < deadline) {
      for (URI api : apis) {
        JsonNode cdc = cdc(api);
        if (cdc.path("lsn").asLong(-1) >= lsn && cdc.path("unreadRecords").asLong(-1) == 0) {
          return;
        }
        if (cdc.hasNonNull("lsn")) {
          last = "it is at " + cdc.path("lsn") + ", unread " + cdc.path("unreadRecords");
        } else if (cdc.hasNonNull("error")) {
          last = cdc.path("error").asText();
        }
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new ReconcileException(
        "The service has not read the source up to %d within %d s: %s"
            .formatted(lsn, patience.toSeconds(), last));
  }

  private JsonNode cdc(URI api) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(api.resolve("/status")).timeout(TIMEOUT).build();
    try {
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).path("cdc");
    } catch (IOException e) {
      return JSON.createObjectNode().put("error", api + " does not answer: " + e.getMessage());
    }
  }
}
