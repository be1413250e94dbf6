package io.ledgerline.schemas.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The folder released/: {@code <record>/<version>.avsc} holds every version that ever left the
 * house, from 1 on without a gap.
 */
public final class ReleasedSchemas {
  private final Path folder;

  public ReleasedSchemas(Path folder) {
    this.folder = folder;
  }

  /** All released versions of a record, the oldest first. */
  public List<Schema> versions(String record) throws IOException {
    List<Schema> versions = new ArrayList<>();
    while (Files.exists(file(record, versions.size() + 1))) {
      Path file = file(record, versions.size() + 1);
      versions.add(new Schema.Parser().parse(Files.readString(file)));
    }
    return versions;
  }

  /** What keeps the candidate from being released, each with the version it clashes with. */
  public List<String> problems(Schema candidate) throws IOException {
    List<String> problems = new ArrayList<>();
    List<Schema> versions = versions(candidate.getName());
    for (int i = 0; i < versions.size(); i++) {
      String against = "%s against version %d: ".formatted(candidate.getName(), i + 1);
      Compatibility.problems(candidate, versions.get(i)).forEach(p -> problems.add(against + p));
    }
    return problems;
  }

  /**
   * Adds the candidate as the next version, unless it is the newest already.
   *
   * @return the version that it now is
   */
  public int release(Schema candidate) throws IOException {
    List<Schema> versions = versions(candidate.getName());
    if (!versions.isEmpty() && versions.get(versions.size() - 1).equals(candidate)) {
      return versions.size();
    }
    List<String> problems = problems(candidate);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join(System.lineSeparator(), problems));
    }
    Path file = file(candidate.getName(), versions.size() + 1);
    Files.createDirectories(file.getParent());
    Files.writeString(file, pretty(candidate));
    return versions.size() + 1;
  }

  private static String pretty(Schema schema) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return json.writerWithDefaultPrettyPrinter()
            .writeValueAsString(json.readTree(schema.toString()))
        + "\n";
  }

  private Path file(String record, int version) {
    return folder.resolve(record).resolve(version + ".avsc");
  }
}
