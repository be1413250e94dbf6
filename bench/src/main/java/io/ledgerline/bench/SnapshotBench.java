package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.part.Service;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.TopicCreator;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** A snapshot of the source: into Kafka, and from there into every document. */
final class SnapshotBench {
  private final LocalStack stack;
  private final Endpoints endpoints;
  private final Path folder;

  SnapshotBench(LocalStack stack, Endpoints endpoints, Path folder) {
    this.stack = stack;
    this.endpoints = endpoints;
    this.folder = folder;
  }

  void run(int orders) throws Exception {
    Connector connector = new Connector(endpoints, "totesys-source");
    connector.stop();
    stack.kill("service", Signal.TERM);
    load(orders);
    connector.forget();
    long start = System.nanoTime();
    connector.resume();
    connector.awaitSnapshot();
    double snapshot = (System.nanoTime() - start) / 1e9;
    connector.stop();

    createTarget();
    Measurement copy = ChildJvm.run(Service.FLAGS, CopyRun.class, arguments(endpoints.kafka()));
    String state = Files.createTempDirectory(folder, "state").toString();
    Measurement topology =
        ChildJvm.run(
            Service.FLAGS,
            TopologyRun.class,
            arguments(endpoints.kafka(), endpoints.registry(), state));
    System.out.printf(
        Locale.ROOT,
        "snapshot of %,d orders: %.1f s into Kafka; from there into all documents and rows %,.0f"
            + " rows/s; plain copy of the same records %,.0f rows/s; ratio %.2f (%,d rows)%n",
        orders,
        snapshot,
        copy.rows() / topology.seconds(),
        copy.rowsPerSecond(),
        copy.seconds() / topology.seconds(),
        copy.rows());
    Endpoints unused = stack.start("service");
    connector.resume();
  }

  /** In the proportion of the real data: about 7 sales orders to 3 purchase orders. */
  private void load(int orders) throws Exception {
    int sales = orders * 7 / 10;
    try (Connection connection =
        DriverManager.getConnection(
            endpoints.totesys().url(),
            endpoints.totesys().user(),
            endpoints.totesys().password())) {
      new SeedData(1, Sizes.ofOrders(sales, orders - sales)).load(connection);
    }
  }

  private void createTarget() throws Exception {
    Topic target = new Topic(CopyRun.TARGET, Optional.empty(), Map.of(), Optional.empty());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafka()))) {
      new TopicCreator(admin, Clients.PARTITIONS, Optional.empty()).create(List.of(target));
    }
  }

  private static String[] arguments(String... first) {
    List<String> arguments = new ArrayList<>(List.of(first));
    TotesysTopics.TABLES.forEach(table -> arguments.add(TotesysTopics.PREFIX + table));
    return arguments.toArray(String[]::new);
  }
}
