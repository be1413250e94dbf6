package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Apicurio's schema registry, over a database in a file. */
public record Registry(Site site) implements Part {
  public static final String NAME = "registry";
  private static final int HTTP = 8081;
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

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
    return List.of(new Port("schema registry", site.port(HTTP)));
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  @Override
  public List<String> command() {
    // The runner's manifest names its libraries; a wildcard does not have to know its version.
    String runner = site.parts(NAME).resolve("target/app/*").toString();
    return new Jvm(site, NAME)
        .command(
            List.of("-XX:TieredStopAtLevel=1", "-Xmx192m"),
            List.of("-cp", runner, "io.quarkus.runner.GeneratedMain"));
  }

  @Override
  public Map<String, String> environment() {
    return Map.of(
        "APICURIO_STORAGE_KIND",
        "sql",
        "APICURIO_STORAGE_SQL_KIND",
        "h2",
        "APICURIO_DATASOURCE_URL",
        // Without a delay, no registered schema is lost when the registry is killed: its id may be
        // in Kafka already.
        "jdbc:h2:file:./schemas;WRITE_DELAY=0",
        "APICURIO_DATASOURCE_USERNAME",
        "sa",
        "APICURIO_DATASOURCE_PASSWORD",
        "sa",
        "QUARKUS_HTTP_HOST",
        Site.HOST,
        "QUARKUS_HTTP_PORT",
        Integer.toString(site.port(HTTP)),
        "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
        "false",
        // Its own format mixes the zone into the date.
        "QUARKUS_LOG_CONSOLE_FORMAT",
        "%d{yyyy-MM-dd'T'HH:mm:ss,SSSXXX} %-5p %c{1.} %s%e%n");
  }

  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.get(confluentApi(site) + "/subjects", PROBE_TIMEOUT).isPresent();
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
  public void publish(EndpointsBuilder endpoints) {
    endpoints.registry(url());
  }

  static String url(Site site) {
    return site.url(HTTP);
  }

  /** Where it speaks the REST interface of Confluent's registry. */
  static String confluentApi(Site site) {
    return url(site) + "/apis/ccompat/v7";
  }
}
