package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectorFileTest {
  @TempDir private Path folder;

  @Test
  void shouldReadEveryConnectorOfAFolder() throws Exception {
    Files.writeString(folder.resolve("b.json"), "{\"name\": \"b\", \"config\": {\"x\": \"1\"}}");
    Files.writeString(folder.resolve("a.json"), "{\"name\": \"a\", \"config\": {}}");
    Files.writeString(folder.resolve("README.md"), "no connector");

    assertThat(ConnectorFile.in(folder)).extracting("name").containsExactly("a", "b");
  }

  @Test
  void shouldNameAFileThatItCannotRead() throws Exception {
    Files.writeString(folder.resolve("a.json"), "{\"name\": ");

    assertThatThrownBy(() -> ConnectorFile.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Cannot read the connector " + folder.resolve("a.json"));
  }

  @Test
  void shouldFindNoAddressAndNoPasswordInTheRepositorysConnectors() throws Exception {
    Path home = StackOptions.of(folder).home();

    List<ConnectorFile> connectors = new ArrayList<>();
    for (String each : List.of("", "confluent", "confluent/redshift")) {
      connectors.addAll(ConnectorFile.in(home.resolve("connect/connectors").resolve(each)));
    }

    assertThat(connectors).extracting("name").contains("totesys-source");
    for (ConnectorFile connector : connectors) {
      connector
          .config()
          .forEach(
              (name, value) -> {
                if (name.matches(".*\\.(password|user|hostname|port|url)")) {
                  assertThat(value).as(name).startsWith("${env:LEDGERLINE_");
                }
              });
    }
  }
}
