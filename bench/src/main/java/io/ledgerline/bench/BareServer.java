package io.ledgerline.bench;

import io.javalin.Javalin;
import io.ledgerline.localstack.part.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin that answers bytes it has in memory, in a JVM of its own with the service's flags. */
final class BareServer implements AutoCloseable {
  private static final String PREFIX = "listening on ";
  private static final int THREADS = 64;

  private final Process process;
  private final URI address;

  /**
   * @param answers by path
   */
  BareServer(Map<String, byte[]> answers, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    answers.forEach(
        (path, body) -> lines.add(path + " " + Base64.getEncoder().encodeToString(body)));
    Path file = Files.write(folder.resolve("answers"), lines);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC"); // As all parts of the stack have it.
    command.addAll(Service.FLAGS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BareServer.class.getName(),
            file.toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    address = address(process);
  }

  private static URI address(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(PREFIX)) {
        return URI.create("http://127.0.0.1:" + line.substring(PREFIX.length()));
      }
    }
    throw new IOException("The bare server does not start");
  }

  URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] args) throws IOException {
    Map<String, byte[]> answers = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split(" ", 2);
      answers.put(parts[0], Base64.getDecoder().decode(parts[1]));
    }
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.threadPool = new QueuedThreadPool(THREADS);
              config.routes.get(
                  "/v1/*",
                  context ->
                      context.contentType("application/json").result(answers.get(context.path())));
            });
    server.start("127.0.0.1", 0);
    System.out.println(PREFIX + server.port());
  }
}
