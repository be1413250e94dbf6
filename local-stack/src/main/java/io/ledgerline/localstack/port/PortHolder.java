package io.ledgerline.localstack.port;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that listens on a port.
 *
 * @param command its command line; empty if it is not ours to see
 */
public record PortHolder(long pid, String command) {
  private static final int HEAD = 24;
  private static final int TAIL = 40;

  /** Empty if nobody listens, or if this user may not see who does. */
  public static Optional<PortHolder> of(int port) {
    Optional<Long> pid =
        Files.exists(ListeningSockets.TCP) ? ListeningSockets.pid(port) : Lsof.pid(port);
    return pid.map(number -> new PortHolder(number, commandOf(number)));
  }

  @Override
  public String toString() {
    return "pid " + pid + (command.isEmpty() ? "" : " (" + abbreviated() + ")");
  }

  /** The program and the end say what it is; in between a Java class path fills a screen. */
  private String abbreviated() {
    String line = command.replaceFirst("^[^ ]*/", "");
    if (line.length() <= HEAD + TAIL) {
      return line;
    }
    return line.substring(0, HEAD) + "…" + line.substring(line.length() - TAIL);
  }

  /** Java itself gives no arguments beyond a page. */
  private static String commandOf(long pid) {
    try {
      String arguments =
          new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), UTF_8);
      return arguments.replace('\0', ' ').strip();
    } catch (IOException e) {
      return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
    }
  }
}
