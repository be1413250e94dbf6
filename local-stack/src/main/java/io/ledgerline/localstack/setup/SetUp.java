package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.connect.ConnectApi;
import io.ledgerline.localstack.connect.ConnectorFile;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.registry.SchemaRegistration;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** What has to be there before anything can run, by step. Doing it again changes nothing. */
record SetUp(Variables variables) {

  /** In the order in which they are done. */
  enum Step {
    TOPICS,
    SCHEMAS,
    TOTESYS,
    WAREHOUSE,
    BUCKETS,
    CONNECTORS
  }

  /**
   * @return what people should know although it is done: connectors that fail again and again,
   *     which it may need the rest to repair
   * @throws StackException if it cannot be done, with the reason
   */
  List<String> perform(Step step) throws IOException, InterruptedException {
    switch (step) {
      case TOPICS ->
          LedgerlineTopics.of(admin(), variables.optional(LedgerlineTopics.PARTITIONS).orElse(null))
              .create();
      case SCHEMAS -> registerSchemas();
      case TOTESYS -> variables.totesys().create();
      case WAREHOUSE -> variables.warehouse().create();
      case BUCKETS -> variables.lake().create();
      case CONNECTORS -> {
        return registerConnectors();
      }
    }
    return List.of();
  }

  private Map<String, Object> admin() throws IOException {
    Map<String, Object> settings = new HashMap<>();
    var file = variables.optional("LEDGERLINE_KAFKA_CONFIG");
    if (file.isPresent()) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(Path.of(file.get()), StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(name -> settings.put(name, properties.get(name)));
    }
    settings.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        variables.required("LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS"));
    return settings;
  }

  private void registerSchemas() throws IOException, InterruptedException {
    RegistryClient registry =
        new RegistryClient(variables.required("LEDGERLINE_SCHEMA_REGISTRY_URL"));
    new SchemaRegistration(registry).register(Topics.all());
  }

  private List<String> registerConnectors() throws IOException, InterruptedException {
    return new Connectors(
            new ConnectApi(variables.required("LEDGERLINE_CONNECT_URL")),
            ConnectorFile.in(Path.of(variables.required("LEDGERLINE_CONNECTORS_DIR"))))
        .register();
  }
}
