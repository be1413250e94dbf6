package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * docker/bin/prepare.sh, with a chown that only notes what it was told: it takes no root to run.
 */
final class PrepareScript {
  private static final Path SCRIPT = ComposeFile.HOME.resolve("docker/bin/prepare.sh");

  private final Path programs;
  private final Path given;
  private final Path secrets;

  PrepareScript(Path folder) throws IOException {
    secrets = Files.createDirectories(folder.resolve("secrets"));
    programs = Files.createDirectory(folder.resolve("programs"));
    given = folder.resolve("given");
    Path chown = programs.resolve("chown");
    Files.writeString(chown, "#!/bin/sh\necho \"$1 $(basename \"$2\")\" >>'" + given + "'\n");
    Files.setPosixFilePermissions(chown, PosixFilePermissions.fromString("rwx------"));
  }

  /** What it says. */
  String run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments)).toList())
            .redirectErrorStream(true);
    builder.environment().put("LEDGERLINE_SECRETS_DIR", secrets.toString());
    builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  Path secrets() {
    return secrets;
  }

  /** Who got what: {@code 999:999 postgres.new}. */
  Stream<String> given() throws IOException {
    return Files.readAllLines(given).stream();
  }

  /** The contents of all files, by name. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(secrets)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
