package io.ledgerline.localstack.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a connector is.
 *
 * @param state RUNNING only if all its tasks are: Connect itself says so of a connector whose tasks
 *     have failed
 * @param cause of the first failure, in one line
 */
public record ConnectorStatus(String name, String state, Optional<String> cause) {
  private static final String RUNNING = "RUNNING";
  private static final String FAILED = "FAILED";
  private static final Set<String> HALTED = Set.of("PAUSED", "STOPPED");

  static ConnectorStatus of(JsonNode status) {
    List<JsonNode> parts = new ArrayList<>();
    parts.add(status.path("connector"));
    status.path("tasks").forEach(parts::add);
    String name = status.path("name").asText();
    Optional<JsonNode> failed = parts.stream().filter(part -> isIn(part, FAILED)).findFirst();
    if (failed.isPresent()) {
      String cause = FailureCause.in(failed.get().path("trace").asText());
      return new ConnectorStatus(name, FAILED, Optional.of(cause));
    }
    return new ConnectorStatus(name, stateOfAll(parts), Optional.empty());
  }

  public boolean isRunning() {
    return state.equals(RUNNING);
  }

  /** Whether somebody has halted it on purpose. */
  public boolean isHalted() {
    return HALTED.contains(state);
  }

  /** In one line, for people. */
  public String summary() {
    return name + " " + state + cause.map(text -> ": " + text).orElse("");
  }

  private static String stateOfAll(List<JsonNode> parts) {
    if (parts.size() == 1 && isIn(parts.get(0), RUNNING)) {
      return "STARTING";
    }
    return parts.stream()
        .map(part -> part.path("state").asText())
        .filter(state -> !state.equals(RUNNING))
        .findFirst()
        .orElse(RUNNING);
  }

  private static boolean isIn(JsonNode part, String state) {
    return part.path("state").asText().equals(state);
  }
}
