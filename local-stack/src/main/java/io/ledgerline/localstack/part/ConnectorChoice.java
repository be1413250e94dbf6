package io.ledgerline.localstack.part;

import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.process.StackException;
import java.util.List;
import java.util.Set;

/** Which of the repository's connectors a stack registers. */
final class ConnectorChoice {
  static final String VARIABLE = "LEDGERLINE_CONNECTORS";
  private static final String NONE = "none";

  /**
   * @param names of the only connectors to register, with commas, or {@code none}; all if blank
   * @throws StackException if there is no connector of one of the names
   */
  static List<ConnectorFile> of(String names, List<ConnectorFile> files) {
    if (names == null || names.isBlank()) {
      return files;
    }
    if (names.strip().equals(NONE)) {
      return List.of();
    }
    Set<String> wanted = Set.copyOf(List.of(names.strip().split("\\s*,\\s*", -1)));
    List<String> known = files.stream().map(ConnectorFile::name).toList();
    if (!known.containsAll(wanted)) {
      throw new StackException(
          "%s is %s: there are %s, or none".formatted(VARIABLE, names, String.join(", ", known)));
    }
    return files.stream().filter(file -> wanted.contains(file.name())).toList();
  }

  private ConnectorChoice() {}
}
