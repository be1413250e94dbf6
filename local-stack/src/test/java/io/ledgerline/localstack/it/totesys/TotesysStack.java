package io.ledgerline.localstack.it.totesys;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.it.star.ProductTopics;
import io.ledgerline.localstack.it.star.WarehouseTables;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.totesyssimulator.Login;
import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A stack of its own for the tests that kill and change the source, started once for the run. An
 * audit trail is kept from its first row on, so every test may compare everything. For endurance
 * all sinks run; else that alone which the tests look into, since two cores have enough to do.
 */
final class TotesysStack {
  private static final Sizes SMALL = new Sizes(30, 20, 20, 40, 120, 60);
  private static final String CONNECTORS =
      Boolean.getBoolean("ledgerline.endurance") ? "" : "totesys-source,warehouse-sink";
  private static TotesysStack shared;

  private final LocalStack stack;
  private final DataFolder folder;

  private TotesysStack(LocalStack stack, DataFolder folder) {
    this.stack = stack;
    this.folder = folder;
  }

  static synchronized TotesysStack get() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  LocalStack stack() {
    return stack;
  }

  DataFolder data() {
    return folder;
  }

  ApiClient api() {
    return new ApiClient(stack.endpoints().api().get(0));
  }

  ConnectClient connect() {
    return new ConnectClient(stack.endpoints().connect());
  }

  ProductTopics topics() {
    return new ProductTopics(stack.endpoints().kafka());
  }

  WarehouseTables warehouse() {
    return new WarehouseTables(stack.endpoints().warehouse());
  }

  /** A connection of whom the endpoints name. */
  Connection simulator() throws SQLException {
    Database totesys = stack.endpoints().totesys();
    return DriverManager.getConnection(totesys.url(), totesys.user(), totesys.password());
  }

  Connection superuser() throws SQLException {
    Login login = Secrets.read(folder).login(Secrets.SUPERUSER);
    return DriverManager.getConnection(
        stack.endpoints().totesys().url(), login.user(), login.password());
  }

  SourceOracle oracle(Connection superuser) {
    return new SourceOracle(superuser, new AuditTrail(superuser), topics(), warehouse(), api());
  }

  private static TotesysStack start() {
    SharedStack.stop();
    try {
      Path data = Files.createTempDirectory("ledgerline-totesys");
      LocalStack started =
          new LocalStack(
              StackOptions.of(data)
                  .withPortOffset(FreePorts.offset())
                  .withVariable("LEDGERLINE_CONNECTORS", CONNECTORS),
              System.out::println);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(started)));
      Endpoints unused = started.start();
      TotesysStack stack = new TotesysStack(started, new DataFolder(data));
      stack.fill();
      return stack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() throws SQLException {
    try (Connection superuser = superuser();
        Connection simulator = simulator()) {
      new AuditTrail(superuser).install();
      new SeedData(1, SMALL).load(simulator);
    }
  }

  private static void delete(LocalStack started) {
    try {
      int unused = started.delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
