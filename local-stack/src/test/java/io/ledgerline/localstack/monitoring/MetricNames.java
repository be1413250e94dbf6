package io.ledgerline.localstack.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of metrics: those that dashboards and alerts ask for, and those that somebody tells. */
public final class MetricNames {
  private static final Path FOLDER = Path.of("../deploy/monitoring");
  private static final Pattern TOLD = Pattern.compile("^[a-z0-9_]+", Pattern.MULTILINE);

  /**
   * @param prefix what they begin with, as a regular expression
   */
  public static Set<String> asked(String prefix) throws IOException {
    Pattern pattern = Pattern.compile("\\b" + prefix + "[a-z0-9_]+");
    Set<String> names = new TreeSet<>();
    for (Path file : files()) {
      names.addAll(find(pattern, Files.readString(file)));
    }
    return names;
  }

  /**
   * @param metrics in Prometheus' text format
   */
  public static Set<String> told(String metrics) {
    return find(TOLD, metrics);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
      return Stream.concat(dashboards, Stream.of(FOLDER.resolve("alerts.yml"))).toList();
    }
  }

  private static Set<String> find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private MetricNames() {}
}
