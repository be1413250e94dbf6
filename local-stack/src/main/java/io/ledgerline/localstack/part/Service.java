package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An instance of Ledgerline's service.
 *
 * @param instance 1 and up
 */
public record Service(Site site, int instance) implements Part {
  /** Measured: see docs/adr/008. */
  public static final List<String> FLAGS =
      List.of("-Xms768m", "-Xmx768m", "-Xmn256m", "-XX:+UseTransparentHugePages");

  private static final int HTTP = 8080;
  private static final int PORTS_PER_INSTANCE = 100;
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

  @Override
  public String name() {
    return instance == 1 ? "service" : "service-" + instance;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(TopicSetUp.NAME, SchemaSetUp.NAME);
  }

  @Override
  public List<Port> ports() {
    return List.of(new Port("API", site.port(http())));
  }

  @Override
  public Path folder() {
    return site.data().part("service-" + instance);
  }

  @Override
  public List<String> command() {
    Path jars = site.home().resolve("invoice-api/target/jars/*");
    return new Jvm(site, name())
        .command(FLAGS, List.of("-cp", jars.toString(), "io.ledgerline.invoiceapi.Main"));
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> variables = new HashMap<>();
    if (Flavour.of(site) == Flavour.CONFLUENT) {
      variables.put("LEDGERLINE_SERDE_FLAVOUR", "confluent");
    }
    variables.putAll(settings());
    return variables;
  }

  private Map<String, String> settings() {
    return Map.of(
        "LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS",
        Kafka.address(site),
        "LEDGERLINE_REGISTRY_URL",
        Registry.url(site),
        "LEDGERLINE_HTTP_HOST",
        Site.HOST,
        "LEDGERLINE_HTTP_PORT",
        Integer.toString(site.port(http())),
        "LEDGERLINE_STATE_DIR",
        folder().resolve("state").toString(),
        "LEDGERLINE_INSTANCE",
        Integer.toString(instance));
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(url() + "/health/ready", PROBE_TIMEOUT).isPresent();
  }

  /** After a kill it restores its state from Kafka, which takes as long as there is much of it. */
  @Override
  public Duration deadline() {
    return Duration.ofMinutes(10);
  }

  @Override
  public String url() {
    return site.url(http());
  }

  @Override
  public Optional<String> state() throws InterruptedException {
    return HttpProbe.get(url() + "/status", PROBE_TIMEOUT).flatMap(ServiceState::in);
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.addApi(url());
  }

  private int http() {
    return HTTP + (instance - 1) * PORTS_PER_INSTANCE;
  }
}
