package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.Uuid;

/** A broker that is its own controller. */
public record Kafka(Site site) implements Part {
  public static final String NAME = "kafka";
  private static final int CLIENTS = 9092;
  private static final int CONTROLLER = 9093;
  private static final String PROPERTIES = "server.properties";

  /** Relative to the working directory, because Kafka splits this setting at commas. */
  private static final String LOGS = "data";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(
        new Port("Kafka", site.port(CLIENTS)), new Port("Kafka controller", site.port(CONTROLLER)));
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  /** The second-stage compiler stays on: benchmarks load this broker. */
  @Override
  public List<String> command() {
    return new Jvm(site, NAME).program(List.of("-Xmx512m"), "kafka.Kafka", PROPERTIES);
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(PROPERTIES), properties());
    if (!Files.exists(folder().resolve(LOGS).resolve("meta.properties"))) {
      format();
    }
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return KafkaProbe.answers(Site.HOST, site.port(CLIENTS));
  }

  @Override
  public Duration deadline() {
    return Duration.ofMinutes(2);
  }

  @Override
  public String url() {
    return address(site);
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.kafka(url());
  }

  static String address(Site site) {
    return site.address(CLIENTS);
  }

  private String properties() throws IOException {
    String clients = "PLAINTEXT://" + site.address(CLIENTS);
    String controller = "CONTROLLER://" + site.address(CONTROLLER);
    return Files.readString(site.parts(NAME).resolve(PROPERTIES))
        + """

        # Written by ledgerline
        log.dirs=%s
        listeners=%s,%s
        advertised.listeners=%s,%s
        controller.quorum.bootstrap.servers=%s
        """
            .formatted(LOGS, clients, controller, clients, controller, site.address(CONTROLLER));
  }

  /** A format that was interrupted is taken up where it stopped. */
  private void format() throws IOException, InterruptedException {
    List<String> command =
        new Jvm(site, NAME)
            .program(
                List.of("-XX:TieredStopAtLevel=1"),
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "--ignore-formatted",
                "--cluster-id=" + Uuid.randomUuid(),
                "--config=" + PROPERTIES);
    new Tool(command, folder(), site.data().log(NAME), deadline()).run("format Kafka's storage");
  }
}
