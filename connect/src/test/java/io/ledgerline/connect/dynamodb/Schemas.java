package io.ledgerline.connect.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** The project's Avro schemas, read from their files. */
final class Schemas {
  private static final Map<String, Schema> BY_NAME = parsed(Path.of("../schemas/src/main/avro"));

  static Schema of(String fullName) {
    return BY_NAME.get(fullName);
  }

  private static Map<String, Schema> parsed(Path folder) {
    SchemaParser parser = new SchemaParser();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(path -> path.toString().endsWith(".avsc")).toList()) {
        var unused = parser.parse(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parser.getParsedNamedSchemas().stream()
        .collect(Collectors.toMap(Schema::getFullName, Function.identity()));
  }

  private Schemas() {}
}
