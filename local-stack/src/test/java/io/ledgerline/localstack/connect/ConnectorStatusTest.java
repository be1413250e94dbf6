package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectorStatusTest {

  @ParameterizedTest
  @CsvSource({
    "RUNNING, RUNNING, RUNNING",
    "RUNNING, RESTARTING, RESTARTING",
    "RUNNING, UNASSIGNED, UNASSIGNED",
    "PAUSED, PAUSED, PAUSED",
  })
  void shouldRunOnlyIfItsTasksDo(String connector, String task, String expected) throws Exception {
    ConnectorStatus status = status(connector, "[{\"id\": 0, \"state\": \"%s\"}]".formatted(task));

    assertThat(status.summary()).isEqualTo("source " + expected);
    assertThat(status.isRunning()).isEqualTo(expected.equals("RUNNING"));
  }

  @Test
  void shouldNotRunBeforeItHasTasks() throws Exception {
    assertThat(status("RUNNING", "[]").state()).isEqualTo("STARTING");
  }

  @Test
  void shouldNameTheCauseOfATasksFailure() throws Exception {
    ConnectorStatus status =
        status("RUNNING", "[{\"id\": 0, \"state\": \"FAILED\", \"trace\": \"x.Y: broken\"}]");

    assertThat(status.summary()).isEqualTo("source FAILED: broken");
    assertThat(status.isRunning()).isFalse();
  }

  private static ConnectorStatus status(String connector, String tasks)
      throws JsonProcessingException {
    return ConnectorStatus.of(
        new ObjectMapper()
            .readTree(
                """
                {"name": "source", "connector": {"state": "%s"}, "tasks": %s}
                """
                    .formatted(connector, tasks)));
  }
}
