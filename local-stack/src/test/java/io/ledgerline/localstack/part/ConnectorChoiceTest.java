package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.process.StackException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectorChoiceTest {
  private List<ConnectorFile> all;

  @BeforeEach
  void read() throws Exception {
    all = ConnectorFile.in(StackOptions.of(Path.of("x")).home().resolve("connect/connectors"));
  }

  @Test
  void shouldRegisterAllUnlessSomeAreNamed() {
    assertThat(ConnectorChoice.of(null, all)).hasSize(6).isEqualTo(all);
    assertThat(ConnectorChoice.of(" ", all)).isEqualTo(all);
    assertThat(ConnectorChoice.of("warehouse-sink , totesys-source", all))
        .extracting(ConnectorFile::name)
        .containsExactlyInAnyOrder("totesys-source", "warehouse-sink");
    assertThat(ConnectorChoice.of("none", all)).isEmpty();
  }

  @Test
  void shouldRefuseANameThatNoConnectorHas() {
    assertThatThrownBy(() -> ConnectorChoice.of("warehouse-sink,lake", all))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("LEDGERLINE_CONNECTORS is warehouse-sink,lake: there are ")
        .hasMessageContaining("lake-processed")
        .hasMessageEndingWith(", or none");
  }
}
