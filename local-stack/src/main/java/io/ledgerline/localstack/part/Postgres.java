package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.postgres.Binaries;
import io.ledgerline.localstack.postgres.ClusterFolder;
import io.ledgerline.localstack.postgres.Prefix;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A PostgreSQL server with a cluster of its own. */
public record Postgres(Site site, Cluster cluster) implements Part {
  private static final String PART = "postgres";
  private static final String CONFIGURATION = "postgresql.conf";

  @Override
  public String name() {
    return cluster.name();
  }

  @Override
  public Set<String> dependencies() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(new Port("PostgreSQL " + name(), site.port(cluster.port())));
  }

  @Override
  public Path folder() {
    return site.data().part(name());
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>(Prefix.ofServer());
    command.add(binary());
    command.addAll(List.of("-D", files().data().toString()));
    command.addAll(List.of("-c", "config_file=" + files().configuration()));
    return command;
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    Files.createDirectories(folder());
    Prefix.check();
    binaries().unpack();
    Login superuser = login(Secrets.SUPERUSER);
    files().prepare(binaries(), superuser.user(), superuser.password(), site.data().log(name()));
    Files.writeString(files().configuration(), configuration());
  }

  @Override
  public boolean isReady() {
    return server().answers(login(Secrets.SUPERUSER));
  }

  /** After a kill it goes through the log since the last checkpoint. */
  @Override
  public Duration deadline() {
    return Duration.ofMinutes(1);
  }

  /** Its fast shutdown; on SIGTERM it would wait for its clients. */
  @Override
  public Signal stopSignal() {
    return Signal.INT;
  }

  @Override
  public String url() {
    return site.address(cluster.port());
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    Login login = login(cluster.user());
    cluster
        .publication()
        .accept(endpoints, new Database(jdbcUrl(), login.user(), login.password()));
  }

  /** Of its database. */
  String jdbcUrl() {
    return server().url(name());
  }

  Server server() {
    return new Server(Site.HOST, site.port(cluster.port()));
  }

  private Login login(String user) {
    return Secrets.read(site.data()).login(user);
  }

  private Binaries binaries() {
    return new Binaries(site.parts(PART).resolve("target"));
  }

  private String binary() {
    try {
      return binaries().program("postgres").toString();
    } catch (IOException e) {
      throw new StackException("Cannot find PostgreSQL's programs: " + e, e);
    }
  }

  private ClusterFolder files() {
    return new ClusterFolder(folder());
  }

  private String configuration() throws IOException {
    return Files.readString(site.parts(PART).resolve(CONFIGURATION))
        + "\n# Written by ledgerline\nport = %d\n".formatted(site.port(cluster.port()))
        + cluster.settings();
  }
}
