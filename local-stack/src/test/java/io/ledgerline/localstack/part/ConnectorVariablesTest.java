package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The repository's connectors as a worker of the stack reads them. */
final class ConnectorVariablesTest {
  private static final String PROVIDER = "config.providers.env.param.";

  @TempDir private Path folder;

  @Test
  void shouldHaveEveryVariableThatAConnectorRefersTo() throws Exception {
    Path home = StackOptions.of(folder).home();
    DataFolder data = new DataFolder(folder);
    Secrets.provide(data);
    Map<String, String> variables = ConnectorVariables.of(new Site(home, data, 0, name -> null));
    Path ours = home.resolve("connect/connectors");
    List<ConnectorFile> files = new ArrayList<>(ConnectorFile.in(ours));
    files.addAll(ConnectorFile.in(ours.resolve("confluent")));
    files.addAll(ConnectorFile.in(ours.resolve("confluent/redshift")));

    try (EnvVarConfigProvider provider = new EnvVarConfigProvider(variables)) {
      provider.configure(Map.of("allowlist.pattern", allowed(home)));
      ConfigTransformer worker = new ConfigTransformer(Map.of("env", provider));

      assertThat(files).hasSizeGreaterThan(8);
      for (ConnectorFile file : files) {
        assertThat(worker.transform(file.config()).data().values())
            .as(file.name())
            .noneMatch(value -> value.contains("${env:"));
      }
    }
    assertThat(variables).doesNotContainValue(null);
  }

  private static String allowed(Path home) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(home.resolve("local-stack/parts/connect/worker.properties"))) {
      properties.load(in);
    }
    return properties.getProperty(PROVIDER + "allowlist.pattern");
  }
}
