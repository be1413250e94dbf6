package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresTest {
  @TempDir private Path root;

  @Test
  void shouldListenOnAPortMovedByTheOffset() {
    Postgres totesys = new Postgres(Parts.site(), Cluster.TOTESYS);

    assertThat(totesys.ports()).containsExactly(new Port("PostgreSQL totesys", 7442));
    assertThat(totesys.url()).isEqualTo("127.0.0.1:7442");
    assertThat(totesys.stopSignal()).isEqualTo(Signal.INT);
  }

  @Test
  void shouldRunInTheForegroundWithItsOwnConfiguration() throws Exception {
    Path archive =
        Files.createDirectories(root.resolve("local-stack/parts/postgres/target/archive"));
    Files.writeString(archive.resolve("postgres.txz"), "");
    Site site = new Site(root, new DataFolder(Parts.DATA), 2000, name -> null);

    assertThat(new Postgres(site, Cluster.TOTESYS).command())
        .endsWith(
            "-D",
            "/tmp/with, a comma/totesys/data",
            "-c",
            "config_file=/tmp/with, a comma/totesys/postgresql.conf")
        .anyMatch(argument -> argument.endsWith("/bin/postgres"));
  }

  @Test
  void shouldPublishTheWarehousesOwner() {
    DataFolder data = new DataFolder(root);
    Secrets.provide(data);
    EndpointsBuilder endpoints = new EndpointsBuilder();

    new Postgres(new Site(Parts.HOME, data, 2000, name -> null), Cluster.WAREHOUSE)
        .publish(endpoints);

    assertThat(endpoints.build().warehouse())
        .isEqualTo(
            new Database(
                "jdbc:postgresql://127.0.0.1:7443/warehouse",
                "warehouse",
                Secrets.read(data).login("warehouse").password()));
    assertThat(endpoints.build().totesys()).isNull();
  }

  @Test
  void shouldPublishAUserWhoMayWrite() {
    DataFolder data = new DataFolder(root);
    Secrets.provide(data);
    EndpointsBuilder endpoints = new EndpointsBuilder();

    new Postgres(new Site(Parts.HOME, data, 2000, name -> null), Cluster.TOTESYS)
        .publish(endpoints);

    assertThat(endpoints.build().totesys())
        .isEqualTo(
            new Database(
                "jdbc:postgresql://127.0.0.1:7442/totesys",
                "simulator",
                Secrets.read(data).login("simulator").password()));
  }
}
