package io.ledgerline.localstack.it.sink.warehouse;

import static org.awaitility.Awaitility.await;

import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.postgres.Administration;
import io.ledgerline.localstack.postgres.Binaries;
import io.ledgerline.localstack.postgres.ClusterFolder;
import io.ledgerline.localstack.postgres.Prefix;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.totesyssimulator.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of the test's own: made-up rows have no place in the stack's warehouse. */
final class EmptyCluster implements AutoCloseable {
  private static final Login SUPERUSER = new Login("postgres", "superuser's password");
  private static final int PORT = 5443;

  private final Server server;
  private final Process process;

  private EmptyCluster(Server server, Process process) {
    this.server = server;
    this.process = process;
  }

  static EmptyCluster start(Path folder) throws IOException, InterruptedException {
    Binaries binaries = new Binaries(Path.of("parts/postgres/target").toAbsolutePath());
    binaries.unpack();
    ClusterFolder files = new ClusterFolder(folder);
    Path log = folder.resolve("postgres.log");
    files.prepare(binaries, SUPERUSER.user(), SUPERUSER.password(), new LogFile(log));
    Server server = new Server("127.0.0.1", PORT + FreePorts.offset());
    List<String> command = new ArrayList<>(Prefix.ofServer());
    command.add(binaries.program("postgres").toString());
    command.addAll(List.of("-D", files.data().toString()));
    command.addAll(List.of("-c", "port=" + server.port(), "-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories="));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    EmptyCluster cluster = new EmptyCluster(server, process);
    await().until(() -> server.answers(SUPERUSER));
    return cluster;
  }

  /** A database of this owner, and users who may do nothing in it yet. */
  void create(String database, Login owner, List<Login> users) throws SQLException {
    try (Connection connection = server.connect(Server.MAINTENANCE, SUPERUSER)) {
      Administration administration = new Administration(connection);
      administration.createUser(owner);
      for (Login user : users) {
        administration.createUser(user);
      }
      administration.createDatabase(database, owner.user());
    }
  }

  String url(String database) {
    return server.url(database);
  }

  Connection connect(String database, Login login) throws SQLException {
    return server.connect(database, login);
  }

  @Override
  public void close() {
    process.destroy();
    await().until(() -> !process.isAlive());
  }
}
