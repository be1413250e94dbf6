package io.ledgerline.localstack.part;

import io.ledgerline.localstack.connect.ConnectApi;
import io.ledgerline.localstack.connect.ConnectState;
import io.ledgerline.localstack.connect.ConnectorStatus;
import io.ledgerline.localstack.connect.SinkLag;
import io.ledgerline.localstack.connect.SinkLagReader;
import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A worker of Kafka Connect. */
public record Connect(Site site) implements Part {
  public static final String NAME = "connect";

  /** A variable that names one more folder of plugins. */
  public static final String PLUGINS = "LEDGERLINE_CONNECT_PLUGINS";

  private static final int HTTP = 8083;
  private static final String PROPERTIES = "worker.properties";
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(Kafka.NAME, Registry.NAME, S3.NAME, DynamoDb.NAME);
  }

  @Override
  public List<Port> ports() {
    return List.of(new Port("Kafka Connect", site.port(HTTP)));
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  /** The second-stage compiler stays on: benchmarks send changes through this worker. */
  @Override
  public List<String> command() {
    return new Jvm(site, NAME)
        .program(
            List.of("-Xmx768m"),
            "org.apache.kafka.connect.cli.ConnectDistributed",
            folder().resolve(PROPERTIES).toString());
  }

  /** What the connectors' configurations refer to. */
  @Override
  public Map<String, String> environment() {
    return ConnectorVariables.of(site);
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve(PROPERTIES), properties());
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(url() + "/health", PROBE_TIMEOUT).isPresent();
  }

  @Override
  public Duration deadline() {
    return Duration.ofMinutes(2);
  }

  @Override
  public String url() {
    return url(site);
  }

  @Override
  public Optional<String> state() throws InterruptedException {
    try {
      List<ConnectorStatus> connectors = api(site).statuses();
      List<SinkLag> lags = new SinkLagReader(Kafka.address(site)).read(api(site).sinks());
      return Optional.of(ConnectState.of(connectors, lags));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Restarts failed tasks: what has stopped them may be over. */
  @Override
  public Optional<String> tend() throws InterruptedException {
    List<String> done = new ArrayList<>();
    try {
      for (ConnectorStatus connector : api(site).statuses()) {
        if (connector.cause().isPresent()) {
          api(site).restartFailed(connector.name());
          done.add("%s (restarted)".formatted(connector.summary()));
        }
      }
    } catch (IOException e) {
      // It is tended again.
    }
    return done.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", done));
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.connect(url());
  }

  static ConnectApi api(Site site) {
    return new ConnectApi(url(site));
  }

  private static String url(Site site) {
    return site.url(HTTP);
  }

  private String properties() throws IOException {
    Flavour flavour = Flavour.of(site);
    List<String> lines = new ArrayList<>();
    lines.add("bootstrap.servers=" + Kafka.address(site));
    lines.add("listeners=" + site.url(HTTP));
    lines.add("plugin.path=" + String.join(",", plugins(flavour)));
    // What is said twice counts as it was said last.
    lines.addAll(flavour.workerProperties());
    return Files.readString(site.parts(NAME).resolve(PROPERTIES))
        + "\n# Written by ledgerline\n"
        + String.join("\n", lines)
        + "\n";
  }

  private List<String> plugins(Flavour flavour) {
    List<String> folders = new ArrayList<>();
    folders.add(site.parts(NAME).resolve("target/plugins").toString());
    folders.add(site.home().resolve("connect/target/plugins").toString());
    flavour.plugins(site.home()).forEach(folder -> folders.add(folder.toString()));
    Optional.ofNullable(site.environment().apply(PLUGINS)).ifPresent(folders::add);
    return folders;
  }
}
