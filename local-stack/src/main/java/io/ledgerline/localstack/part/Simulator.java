package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.totesyssimulator.SeedData;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills totesys with sample data and then keeps changing it, as its users would. */
public record Simulator(Site site) implements Part {
  public static final String NAME = "totesys-simulator";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(TotesysSetUp.NAME);
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  @Override
  public List<String> command() {
    Path jars = site.home().resolve("totesys-simulator/target/jars/*");
    return new Jvm(site, NAME)
        .command(
            List.of("-XX:TieredStopAtLevel=1", "-Xmx128m"),
            List.of(
                "-cp",
                jars.toString(),
                "io.ledgerline.totesyssimulator.Main",
                "run",
                "--load-if-empty",
                "--url",
                server().url(Cluster.TOTESYS.name())));
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("TOTESYS_USER", login().user(), "TOTESYS_PASSWORD", login().password());
  }

  /** As soon as its sample data are there. */
  @Override
  public boolean isReady() {
    try (Connection connection = server().connect(Cluster.TOTESYS.name(), login())) {
      return SeedData.isLoaded(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Duration deadline() {
    return Duration.ofMinutes(1);
  }

  /** It answers nowhere: this is what it works on. */
  @Override
  public String url() {
    return "-> " + new Postgres(site, Cluster.TOTESYS).url();
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {}

  private Server server() {
    return new Postgres(site, Cluster.TOTESYS).server();
  }

  private Login login() {
    return Secrets.read(site.data()).login(Secrets.SIMULATOR);
  }
}
