package io.ledgerline.localstack.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of an image, as a process of this machine with nothing but its own environment. */
final class Container {
  private static final long STOP_SECONDS = 30;

  private final Process process;
  private final Path log;
  private final Path temporary;

  private Container(Process process, Path log, Path temporary) {
    this.process = process;
    this.log = log;
    this.temporary = temporary;
  }

  /**
   * @param log where its output goes
   */
  static Container start(
      ImageFiles image, List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(image.entryPoint().stream(), arguments.stream()).toList());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.put(
        "PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
    Path temporary = Files.createDirectories(image.folder().resolve("tmp"));
    variables.put("TMPDIR", temporary.toString());
    variables.put("LEDGERLINE_HOME", image.folder().toString());
    variables.putAll(environment);
    return new Container(builder.start(), log, temporary);
  }

  /** What it ends with. */
  int exitCode(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It has not ended in %d s: %s".formatted(seconds, output()));
    }
    return process.exitValue();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** A file that it has written to /tmp. */
  Path temporary(String name) {
    return temporary.resolve(name);
  }

  String output() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "no output: " + e;
    }
  }

  /** As docker stop does: the entry point must have become the program, or this reaches nobody. */
  void stop() throws InterruptedException {
    if (process.isAlive()) {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("It does not end at SIGTERM: " + output());
      }
    }
  }
}
