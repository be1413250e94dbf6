package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectorStartTest {
  private static final String CONFIG = "GET /connectors/source/config";
  private static final String PUT = "PUT /connectors/source/config";
  private static final String STATUS = "GET /connectors?expand=status";
  private static final String RESTART =
      "POST /connectors/source/restart?includeTasks=true&onlyFailed=true";
  private static final String RUNNING =
      """
      {"source": {"status": {"name": "source", "connector": {"state": "RUNNING"},
        "tasks": [{"id": 0, "state": "RUNNING"}]}}}
      """;
  private static final String FAILED =
      """
      {"source": {"status": {"name": "source", "connector": {"state": "RUNNING"},
        "tasks": [{"id": 0, "state": "FAILED", "trace": "x.Y: broken\\n\\tat x.Y.z(Y.java:1)"}]}}}
      """;

  private final ConnectorFile file = new ConnectorFile("source", Map.of("tasks.max", "1"));
  private final FakeWorker worker = new FakeWorker();

  @AfterEach
  void tearDown() {
    worker.close();
  }

  @Test
  void shouldCreateAConnector() throws Exception {
    worker.answering(PUT, 201, "{}").answering(STATUS, 200, RUNNING);

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).containsExactly(PUT + " {\"tasks.max\":\"1\"}");
  }

  @Test
  void shouldLeaveAnEqualOneAlone() throws Exception {
    worker
        .answering(CONFIG, 200, "{\"name\": \"source\", \"tasks.max\": \"1\"}")
        .answering(STATUS, 200, RUNNING);

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).isEmpty();
  }

  @Test
  void shouldChangeADifferentOne() throws Exception {
    worker
        .answering(CONFIG, 200, "{\"name\": \"source\", \"tasks.max\": \"2\"}")
        .answering(PUT, 200, "{}")
        .answering(STATUS, 200, RUNNING);

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).hasSize(1);
  }

  @Test
  void shouldAskAgainWhileTheWorkerIsBusy() throws Exception {
    worker
        .answering(PUT, 409, "{\"message\": \"rebalance\"}")
        .answering(PUT, 201, "{}")
        .answering(STATUS, 200, "{}")
        .answering(STATUS, 200, RUNNING);

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).hasSize(2);
  }

  @Test
  void shouldRestartWhatHasFailed() throws Exception {
    worker
        .answering(PUT, 201, "{}")
        .answering(STATUS, 200, FAILED)
        .answering(STATUS, 200, RUNNING)
        .answering(RESTART, 202, "");

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).endsWith(RESTART);
  }

  @Test
  void shouldLeaveAStoppedOneStopped() throws Exception {
    worker
        .answering(CONFIG, 200, "{\"name\": \"source\", \"tasks.max\": \"1\"}")
        .answering(
            STATUS,
            200,
            """
            {"source": {"status": {"name": "source", "connector": {"state": "STOPPED"},
              "tasks": []}}}
            """);

    assertThat(new ConnectorStart(worker.api(), file).run()).isEmpty();

    assertThat(worker.changes).isEmpty();
  }

  @Test
  void shouldSayWhyAConfigurationIsRefused() {
    worker.answering(PUT, 400, "{\"error_code\": 400, \"message\": \"Invalid:\\nno database\\n\"}");

    assertThatThrownBy(() -> new ConnectorStart(worker.api(), file).run())
        .isInstanceOf(IOException.class)
        .hasMessage("Kafka Connect answers 400: Invalid: no database");
  }
}
