package io.ledgerline.connect.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of a connector as the repository has it. */
record ConnectorJson(String name, Map<String, String> config) {
  static final Path OURS = Path.of("connectors");
  static final Path CONFLUENT = OURS.resolve("confluent");

  private static final ObjectMapper JSON = new ObjectMapper();

  static ConnectorJson read(Path file) {
    try {
      return JSON.readValue(file.toFile(), ConnectorJson.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Every .json file of a folder and the folders in it. */
  static List<Path> in(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String connector() {
    return config.get("connector.class");
  }

  boolean isSource() {
    return !config.containsKey("topics") && !config.containsKey("topics.regex");
  }

  /** The settings behind a prefix, without it. */
  Map<String, String> behind(String prefix) {
    return config.keySet().stream()
        .filter(setting -> setting.startsWith(prefix))
        .collect(
            Collectors.toMap(
                setting -> setting.substring(prefix.length()),
                config::get,
                (one, other) -> one,
                TreeMap::new));
  }

  /** Everything but how bytes become records. */
  Map<String, String> withoutConverters() {
    Map<String, String> rest = new TreeMap<>(config);
    rest.keySet().removeIf(setting -> setting.matches("(key|value)\\.converter(\\..*)?"));
    return rest;
  }
}
