package io.ledgerline.localstack.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void shouldWriteWhatThePartsPublish() throws IOException {
    EndpointsBuilder builder = new EndpointsBuilder();
    builder.kafka("127.0.0.1:9092");
    builder.registry("http://127.0.0.1:8081");
    builder.addApi("http://127.0.0.1:8080");
    builder.addApi("http://127.0.0.1:8180");
    builder.connect("http://127.0.0.1:8083");
    builder.dynamodb("http://127.0.0.1:8000");
    builder.s3(new ObjectStore("http://127.0.0.1:9000", "key", "secret"));
    builder.totesys(new Database("jdbc:postgresql://127.0.0.1:5442/totesys", "app", "pw"));
    builder.warehouse(new Database("jdbc:postgresql://127.0.0.1:5443/warehouse", "app", "pw"));
    builder.addPid("kafka", 12);

    builder.build().write(file());

    assertThat(JSON.readTree(file().toFile()))
        .isEqualTo(
            JSON.readTree(
                """
                {"api": ["http://127.0.0.1:8080", "http://127.0.0.1:8180"],
                 "kafka": "127.0.0.1:9092",
                 "registry": "http://127.0.0.1:8081",
                 "connect": "http://127.0.0.1:8083",
                 "dynamodb": "http://127.0.0.1:8000",
                 "s3": {"url": "http://127.0.0.1:9000", "accessKey": "key", "secretKey": "secret"},
                 "totesys": {"url": "jdbc:postgresql://127.0.0.1:5442/totesys",
                             "user": "app", "password": "pw"},
                 "warehouse": {"url": "jdbc:postgresql://127.0.0.1:5443/warehouse",
                               "user": "app", "password": "pw"},
                 "pids": {"kafka": 12}}
                """));
    assertThat(Endpoints.read(file())).isEqualTo(builder.build());
  }

  @Test
  void shouldLeaveOutWhatIsNotThere() throws IOException {
    EndpointsBuilder builder = new EndpointsBuilder();
    builder.kafka("127.0.0.1:9092");

    builder.build().write(file());

    assertThat(JSON.readTree(file().toFile()))
        .isEqualTo(JSON.readTree("{\"kafka\": \"127.0.0.1:9092\"}"));
    assertThat(Endpoints.read(file()).api()).isEmpty();
    assertThat(Endpoints.read(file()).s3()).isNull();
  }

  @Test
  void shouldBeReadableByItsOwnerAlone() throws IOException {
    new EndpointsBuilder().build().write(file());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldReadWhatALaterVersionHasAdded() throws IOException {
    Files.writeString(file(), "{\"kafka\": \"host:1\", \"later\": {\"a\": 1}}");

    assertThat(Endpoints.read(file()).kafka()).isEqualTo("host:1");
  }

  private Path file() {
    return folder.resolve("endpoints.json");
  }
}
