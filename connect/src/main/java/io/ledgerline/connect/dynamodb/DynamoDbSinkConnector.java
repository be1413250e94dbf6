package io.ledgerline.connect.dynamodb;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Delivers invoices, purchase histories and sales orders into DynamoDB, exactly once in effect: an
 * item is only ever replaced by a newer version of itself.
 */
public final class DynamoDbSinkConnector extends SinkConnector {
  private Map<String, String> settings;

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  public ConfigDef config() {
    return DynamoDbConfig.definition();
  }

  @Override
  public void start(Map<String, String> props) {
    settings = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return DynamoDbSinkTask.class;
  }

  /** As many as are wanted: tasks share the topics' partitions, and so never a key. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, settings);
  }

  @Override
  public void stop() {}
}
