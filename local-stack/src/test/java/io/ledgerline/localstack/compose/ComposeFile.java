package io.ledgerline.localstack.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as Compose understands it, with the default flavour or another. */
final class ComposeFile {
  static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final String FLAVOUR = "${LEDGERLINE_FLAVOUR:-apicurio}";

  private final Map<String, Object> file;

  private ComposeFile(Map<String, Object> file) {
    this.file = file;
  }

  static ComposeFile read(String flavour) throws IOException {
    String text = Files.readString(HOME.resolve("docker-compose.yml")).replace(FLAVOUR, flavour);
    return new ComposeFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  Map<String, Map<String, Object>> services() {
    return new ObjectMapper()
        .convertValue(
            file.get("services"), new TypeReference<Map<String, Map<String, Object>>>() {});
  }

  Map<String, Object> service(String name) {
    return services().get(name);
  }

  /** What the container finds in its environment; what is named there wins over files. */
  Map<String, String> environment(String name) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    Map<String, Object> service = service(name);
    if (service.get("env_file") instanceof String path) {
      for (String line : Files.readAllLines(HOME.resolve(path))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          variables.put(
              line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
      }
    }
    if (service.get("environment") instanceof Map<?, ?> named) {
      named.forEach((key, value) -> variables.put(key.toString(), value.toString()));
    }
    return variables;
  }

  /** The lists of a service; empty if it has none of that name. */
  List<String> list(String service, String key) {
    return service(service).get(key) instanceof List<?> values
        ? values.stream().map(Object::toString).toList()
        : List.of();
  }
}
