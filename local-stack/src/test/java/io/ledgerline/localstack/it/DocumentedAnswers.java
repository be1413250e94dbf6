package io.ledgerline.localstack.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statuses that a service's own document names. */
final class DocumentedAnswers {
  private final JsonNode paths;
  private final Map<Pattern, String> patterns = new HashMap<>();

  DocumentedAnswers(JsonNode openApi) {
    paths = openApi.get("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                patterns.put(
                    Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/?]+") + "(\\?.*)?"), path));
  }

  /**
   * Fails if the document has this request and not this answer.
   *
   * @param path with a query, perhaps
   */
  void check(String method, String path, int status) {
    templates(path)
        .filter(template -> !paths.get(template).path(method).isMissingNode())
        .filter(
            template -> paths.get(template).path(method).at("/responses/" + status).isMissingNode())
        .findFirst()
        .ifPresent(
            template -> {
              throw new AssertionError(
                  "%d to %s %s is not documented".formatted(status, method, path));
            });
  }

  private Stream<String> templates(String path) {
    return patterns.entrySet().stream()
        .filter(pattern -> pattern.getKey().matcher(path).matches())
        .map(Map.Entry::getValue);
  }
}
