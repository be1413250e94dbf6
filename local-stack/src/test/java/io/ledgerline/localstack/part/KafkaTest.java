package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.port.Port;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KafkaTest {
  @TempDir private Path root;

  @Test
  void shouldListenOnLoopbackMovedByTheOffset() {
    Kafka kafka = new Kafka(Parts.site());

    assertThat(kafka.ports())
        .containsExactly(new Port("Kafka", 11092), new Port("Kafka controller", 11093));
    assertThat(kafka.url()).isEqualTo("127.0.0.1:11092");
  }

  @Test
  void shouldKeepTheSecondStageCompiler() {
    assertThat(new Kafka(Parts.site()).command())
        .noneMatch(argument -> argument.contains("TieredStopAtLevel"))
        .contains("/opt/ledgerline/local-stack/parts/kafka/target/jars/*")
        .endsWith("kafka.Kafka", "server.properties");
  }

  @Test
  void shouldWriteItsProperties() throws Exception {
    Path home = root.resolve("home");
    Path part = Files.createDirectories(home.resolve("local-stack/parts/kafka"));
    Files.writeString(part.resolve("server.properties"), "node.id=1\n");
    DataFolder data = new DataFolder(root.resolve("data"));
    Path formatted = Files.createDirectories(data.part("kafka").resolve("data"));
    Files.writeString(formatted.resolve("meta.properties"), "");

    new Kafka(new Site(home, data, 2000, name -> null)).prepare();

    assertThat(read(data.part("kafka").resolve("server.properties")))
        .containsEntry("node.id", "1")
        .containsEntry("log.dirs", "data")
        .containsEntry("listeners", "PLAINTEXT://127.0.0.1:11092,CONTROLLER://127.0.0.1:11093")
        .containsEntry("controller.quorum.bootstrap.servers", "127.0.0.1:11093");
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
