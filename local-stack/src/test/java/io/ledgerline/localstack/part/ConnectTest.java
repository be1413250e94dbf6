package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectTest {
  @TempDir private Path root;
  private Connect connect;
  private DataFolder data;

  @BeforeEach
  void setUp() {
    data = new DataFolder(root.resolve("data"));
    connect = new Connect(new Site(root, data, 2000, name -> null));
  }

  @Test
  void shouldListenOnLoopbackMovedByTheOffset() {
    assertThat(connect.ports()).containsExactly(new Port("Kafka Connect", 10083));
    assertThat(connect.url()).isEqualTo("http://127.0.0.1:10083");
  }

  @Test
  void shouldWriteItsProperties() throws Exception {
    Path part = Files.createDirectories(root.resolve("local-stack/parts/connect"));
    Files.writeString(part.resolve("worker.properties"), "group.id=g\n");

    connect.prepare();

    assertThat(data.part("connect").resolve("worker.properties"))
        .content()
        .startsWith("group.id=g\n")
        .contains("bootstrap.servers=127.0.0.1:11092\n")
        .contains("listeners=http://127.0.0.1:10083\n")
        .contains(
            "plugin.path=%s/target/plugins,%s/connect/target/plugins\n".formatted(part, root));
  }

  @Test
  void shouldTellPasswordsByTheEnvironmentAlone() throws Exception {
    Files.createDirectories(data.root());
    Secrets.provide(data);
    String password = Secrets.read(data).login(Secrets.REPLICATION).password();
    String sink = Secrets.read(data).login(Secrets.WAREHOUSE_SINK).password();

    assertThat(connect.environment())
        .isEqualTo(
            Map.of(
                "LEDGERLINE_REGISTRY_URL", "http://127.0.0.1:10081",
                "LEDGERLINE_TOTESYS_HOST", "127.0.0.1",
                "LEDGERLINE_TOTESYS_PORT", "7442",
                "LEDGERLINE_TOTESYS_DATABASE", "totesys",
                "LEDGERLINE_TOTESYS_USER", "debezium",
                "LEDGERLINE_TOTESYS_PASSWORD", password,
                "LEDGERLINE_WAREHOUSE_URL", "jdbc:postgresql://127.0.0.1:7443/warehouse",
                "LEDGERLINE_WAREHOUSE_USER", "warehouse_sink",
                "LEDGERLINE_WAREHOUSE_PASSWORD", sink));
    assertThat(connect.command())
        .noneMatch(argument -> argument.contains(password) || argument.contains(sink));
  }

  @Test
  void shouldHaveNothingToSayWhileItDoesNotAnswer() throws Exception {
    assertThat(connect.state()).isEmpty();
    assertThat(connect.tend()).isEmpty();
  }
}
