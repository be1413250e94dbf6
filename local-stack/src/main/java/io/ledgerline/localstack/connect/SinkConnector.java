package io.ledgerline.localstack.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * A connector that reads topics.
 *
 * @param topics which ones, by their names
 */
public record SinkConnector(String name, Pattern topics) {

  /** Empty for a connector that is a source, or whose configuration names no topics. */
  static Optional<SinkConnector> of(JsonNode info) {
    JsonNode config = info.path("config");
    Optional<String> regex =
        config.hasNonNull("topics.regex")
            ? Optional.of(config.path("topics.regex").asText())
            : Optional.of(config.path("topics").asText())
                .filter(list -> !list.isBlank())
                .map(SinkConnector::anyOf);
    if (!info.path("type").asText().equals("sink") || regex.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SinkConnector(info.path("name").asText(), Pattern.compile(regex.get())));
    } catch (PatternSyntaxException e) {
      // The worker says so itself.
      return Optional.empty();
    }
  }

  boolean reads(String topic) {
    return topics.matcher(topic).matches();
  }

  /** The consumer group that Connect gives it. */
  String group() {
    return "connect-" + name;
  }

  private static String anyOf(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(topic -> Pattern.quote(topic.strip()))
        .collect(Collectors.joining("|"));
  }
}
