package io.ledgerline.localstack.part;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
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
    String lake = Secrets.read(data).login(Secrets.LAKE).password();

    assertThat(connect.environment())
        .isEqualTo(
            Map.ofEntries(
                entry("LEDGERLINE_REGISTRY_URL", "http://127.0.0.1:10081"),
                entry("LEDGERLINE_SCHEMA_REGISTRY_URL", "http://127.0.0.1:10081/apis/ccompat/v7"),
                entry("LEDGERLINE_TOTESYS_HOST", "127.0.0.1"),
                entry("LEDGERLINE_TOTESYS_PORT", "7442"),
                entry("LEDGERLINE_TOTESYS_DATABASE", "totesys"),
                entry("LEDGERLINE_TOTESYS_USER", "debezium"),
                entry("LEDGERLINE_TOTESYS_PASSWORD", password),
                entry("LEDGERLINE_WAREHOUSE_URL", "jdbc:postgresql://127.0.0.1:7443/warehouse"),
                entry("LEDGERLINE_WAREHOUSE_USER", "warehouse_sink"),
                entry("LEDGERLINE_WAREHOUSE_PASSWORD", sink),
                entry("LEDGERLINE_S3_URL", "http://127.0.0.1:11000"),
                entry("LEDGERLINE_DYNAMODB_URL", "http://127.0.0.1:10000"),
                entry("LEDGERLINE_LAKE_LINGER_MS", "60000"),
                entry("LEDGERLINE_DYNAMODB_TABLES_CREATE", "true"),
                entry("AWS_REGION", "eu-west-2"),
                entry("AWS_ACCESS_KEY_ID", "ledgerline"),
                entry("AWS_SECRET_ACCESS_KEY", lake),
                entry("AWS_SESSION_TOKEN", "")));
    assertThat(connect.command())
        .noneMatch(argument -> Stream.of(password, sink, lake).anyMatch(argument::contains));
  }

  @Test
  void shouldHaveNothingToSayWhileItDoesNotAnswer() throws Exception {
    assertThat(connect.state()).isEmpty();
    assertThat(connect.tend()).isEmpty();
  }
}
