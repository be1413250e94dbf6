package io.ledgerline.localstack.it.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more worker of Kafka Connect in the group of the stack's own, of which it is a copy. */
public final class SecondWorker implements AutoCloseable {
  private final Process process;

  private SecondWorker(Process process) {
    this.process = process;
  }

  /**
   * @param pid of the worker to copy; Linux tells how it was started
   * @param port of the copy's REST interface
   */
  public static SecondWorker of(long pid, int port, Path folder) throws IOException {
    List<String> command = new ArrayList<>(zeroEnded(pid, "cmdline"));
    Path properties = Path.of(command.get(command.size() - 1));
    Path copy = folder.resolve("second-worker.properties");
    Files.writeString(
        copy,
        Files.readString(properties).replaceAll("(listeners=http://[^:]+:)\\d+", "$1" + port));
    command.set(command.size() - 1, copy.toString());
    File log = folder.resolve("second-worker.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    Map<String, String> environment = builder.environment();
    for (String variable : zeroEnded(pid, "environ")) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return new SecondWorker(builder.start());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  private static List<String> zeroEnded(long pid, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), file));
    return List.of(new String(bytes, UTF_8).split("\0", 0));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      boolean unused = process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
