package io.ledgerline.localstack.compose;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.totesyssimulator.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our containers of docker-compose.yml as processes. */
final class Containers {
  /** What the worker's script finds in Kafka's own image. */
  private static final String CONNECT_DISTRIBUTED =
      """
      #!/bin/sh
      exec java $KAFKA_HEAP_OPTS $KAFKA_LOG4J_OPTS $KAFKA_OPTS -XX:TieredStopAtLevel=1 \\
        -cp '%s/*' org.apache.kafka.connect.cli.ConnectDistributed "$@"
      """;

  private final ComposeFile compose;
  private final Hosts hosts;
  private final Path folder;
  private final Path secrets;
  private final List<Container> started = new ArrayList<>();

  /**
   * @param data of the stack whose databases and store have passwords of their own
   */
  Containers(ComposeFile compose, Hosts hosts, Path folder, Path data)
      throws IOException, InterruptedException {
    this.compose = compose;
    this.hosts = hosts;
    this.folder = folder;
    PrepareScript prepare = new PrepareScript(folder);
    String unused = prepare.run();
    secrets = prepare.secrets();
    Secrets stack = Secrets.read(new DataFolder(data));
    Login lake = stack.login(Secrets.LAKE);
    Map<String, String> others =
        Map.of(
            "LEDGERLINE_POSTGRES_PASSWORD", stack.login(Secrets.SUPERUSER).password(),
            "AWS_ACCESS_KEY_ID", lake.user(),
            "AWS_SECRET_ACCESS_KEY", lake.password());
    for (String name : List.of("set-up.env", "connect.env")) {
      replace(secrets.resolve(name), others);
    }
    Path script = folder.resolve("kafka/bin/connect-distributed.sh");
    Files.createDirectories(script.getParent());
    Path jars = ComposeFile.HOME.resolve("local-stack/parts/connect/target/jars");
    Files.writeString(script, CONNECT_DISTRIBUTED.formatted(jars));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  /**
   * @param service as docker-compose.yml names it
   * @param target of the Dockerfile that makes its image
   */
  Container start(String service, String target, String... arguments) throws IOException {
    return start(service, target, Optional.empty(), arguments);
  }

  /**
   * @param library that is beside those of the image
   */
  Container startWith(Path library, String service, String target) throws IOException {
    return start(service, target, Optional.of(library));
  }

  private Container start(
      String service, String target, Optional<Path> library, String... arguments)
      throws IOException {
    String name = "%s-%d".formatted(service, started.size());
    Path home = folder.resolve(name);
    Map<String, String> environment = new HashMap<>(hosts.translate(compose.environment(service)));
    environment.computeIfPresent(
        "LEDGERLINE_SECRETS",
        (variable, path) -> secrets.resolve(Path.of(path).getFileName()).toString());
    // Variables of the image, and of Kafka's.
    environment.put("LEDGERLINE_STATE_DIR", home.resolve("state").toString());
    environment.put("KAFKA_HOME", folder.resolve("kafka").toString());
    environment.put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    List<String> command =
        arguments.length > 0 ? List.of(arguments) : compose.list(service, "command");
    ImageFiles image = ImageFiles.lay(target, home);
    if (library.isPresent()) {
      image.add(library.get());
    }
    Container container =
        Container.start(image, command, environment, folder.resolve(name + ".log"));
    started.add(container);
    return container;
  }

  /** Of a user of the databases, as set-up was told. */
  String password(String user) {
    String prefix = user.equals("simulator") ? "TOTESYS" : "LEDGERLINE_WAREHOUSE_OWNER";
    try {
      return Files.readAllLines(secrets.resolve("set-up.env")).stream()
          .filter(line -> line.startsWith(prefix + "_PASSWORD="))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path file, Map<String, String> values) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String name = line.substring(0, line.indexOf('='));
      text.append(values.containsKey(name) ? name + "=" + values.get(name) : line).append('\n');
    }
    Files.delete(file);
    Files.writeString(file, text);
  }

  void stop() throws InterruptedException {
    for (int i = started.size() - 1; i >= 0; i--) {
      started.get(i).stop();
    }
  }
}
