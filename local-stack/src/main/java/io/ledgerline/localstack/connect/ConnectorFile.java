package io.ledgerline.localstack.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A connector of the repository: what its file holds. */
public record ConnectorFile(String name, Map<String, String> config) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public ConnectorFile {
    config = Map.copyOf(config);
  }

  /** Every .json file of a folder, by name. */
  public static List<ConnectorFile> in(Path folder) throws IOException {
    List<ConnectorFile> connectors = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        connectors.add(read(file));
      }
    }
    return connectors;
  }

  private static ConnectorFile read(Path file) throws IOException {
    try {
      return JSON.readValue(file.toFile(), ConnectorFile.class);
    } catch (IOException e) {
      throw new IOException("Cannot read the connector " + file + ": " + e.getMessage(), e);
    }
  }

  /** Whether a worker that has this configuration need not be told anything. */
  boolean isIn(Map<String, String> registered) {
    // A worker adds the name.
    Map<String, String> own = new HashMap<>(registered);
    own.remove("name");
    return own.equals(config);
  }
}
