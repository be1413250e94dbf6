package io.ledgerline.localstack.postgres;

import io.ledgerline.localstack.process.StackException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands in front of PostgreSQL's programs on the command line. */
public final class Prefix {
  /** PostgreSQL refuses to run as root: in a user namespace without a mapping it is nobody. */
  private static final List<String> UNPRIVILEGED = List.of("unshare", "-U");

  /** Of a program that ends by itself. */
  public static List<String> ofTool() {
    return isRoot() ? UNPRIVILEGED : List.of();
  }

  /**
   * Of the server. It sets its own handler for SIGINT, so that Ctrl-C in the terminal would stop it
   * before those who use it: where there is such a program, it gets a session of its own.
   */
  public static List<String> ofServer() {
    List<String> prefix = new ArrayList<>();
    if (isOnPath("setsid")) {
      prefix.add("setsid");
    }
    prefix.addAll(ofTool());
    return prefix;
  }

  /**
   * @throws StackException if root cannot give up its rights on this system
   */
  public static void check() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(ofTool());
    command.add("true");
    if (isRoot() && !succeeds(command)) {
      throw new StackException(
          "PostgreSQL does not run as root, and this system does not permit unshare -U: run"
              + " ledgerline as another user");
    }
  }

  private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
    if (!isOnPath(command.get(0))) {
      return false;
    }
    return new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private Prefix() {}
}
