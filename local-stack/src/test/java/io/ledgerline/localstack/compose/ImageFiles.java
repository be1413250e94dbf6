package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Dockerfile puts into an image, laid out in a folder from what Maven has built. */
final class ImageFiles {
  private static final String IN_IMAGE = "/opt/ledgerline/";
  private static final String BUILT = "/src/";
  private static final Pattern STAGE = Pattern.compile("FROM (\\S+) AS (\\S+)");

  private final Path folder;
  private final List<String> entryPoint;

  private ImageFiles(Path folder, List<String> entryPoint) {
    this.folder = folder;
    this.entryPoint = entryPoint;
  }

  /**
   * @param folder in the place of /opt/ledgerline
   */
  static ImageFiles lay(String target, Path folder) throws IOException {
    List<String> lines = stage(target);
    List<String> entryPoint = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("COPY ")) {
        copy(line.substring("COPY ".length()), folder);
      } else if (line.startsWith("ENTRYPOINT ")) {
        String json = line.substring("ENTRYPOINT ".length()).replace(IN_IMAGE, folder + "/");
        entryPoint = new ObjectMapper().readValue(json, new TypeReference<List<String>>() {});
      }
    }
    assertThat(entryPoint).as("entry point of " + target).isNotEmpty();
    return new ImageFiles(folder, entryPoint);
  }

  /** Puts one more library beside the image's own. */
  void add(Path jar) throws IOException {
    link(folder.resolve("jars").resolve(jar.getFileName()), jar);
  }

  Path folder() {
    return folder;
  }

  List<String> entryPoint() {
    return entryPoint;
  }

  /** The instructions of a stage, behind those of the stage that it is made from. */
  private static List<String> stage(String target) throws IOException {
    List<String> lines = new ArrayList<>();
    String current = "";
    for (String line : Files.readAllLines(ComposeFile.HOME.resolve("docker/Dockerfile"))) {
      Matcher from = STAGE.matcher(line);
      if (from.matches()) {
        current = from.group(2);
        if (current.equals(target) && !from.group(1).contains(":")) {
          lines.addAll(stage(from.group(1)));
        }
      } else if (current.equals(target)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static void copy(String arguments, Path folder) throws IOException {
    List<String> paths = new ArrayList<>(List.of(arguments.split(" ", -1)));
    paths.removeIf(path -> path.startsWith("--"));
    String name = paths.remove(paths.size() - 1);
    Path target =
        folder.resolve(name.startsWith(IN_IMAGE) ? name.substring(IN_IMAGE.length()) : name);
    for (String path : paths) {
      Path source =
          ComposeFile.HOME.resolve(path.startsWith(BUILT) ? path.substring(BUILT.length()) : path);
      if (name.endsWith("/")) {
        Files.createDirectories(target);
        link(target.resolve(source.getFileName()), source);
      } else if (Files.isDirectory(source) && Files.isDirectory(target)) {
        throw new IOException("%s is copied into %s twice".formatted(source, target));
      } else {
        Files.createDirectories(target.getParent());
        link(target, source);
      }
    }
  }

  /** The default build has nothing of Confluent's: the Dockerfile makes an empty folder of it. */
  private static void link(Path at, Path source) throws IOException {
    if (source.endsWith("confluent-plugins") && !Files.exists(source)) {
      Files.createDirectories(at);
      return;
    }
    assertThat(source).as("what the Dockerfile copies").exists();
    if (!Files.isDirectory(source)) {
      Files.createSymbolicLink(at, source);
      return;
    }
    // A folder of its own: what is put beside its files later must not come to where they are from.
    Files.createDirectories(at);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(source)) {
      for (Path file : files) {
        Files.createSymbolicLink(at.resolve(file.getFileName()), file);
      }
    }
  }
}
