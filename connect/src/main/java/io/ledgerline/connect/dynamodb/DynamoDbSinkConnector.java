package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.BatchedSinkConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/**
 * Delivers invoices, purchase histories and sales orders into DynamoDB, exactly once in effect: an
 * item is only ever replaced by a newer version of itself.
 */
public final class DynamoDbSinkConnector extends BatchedSinkConnector {
  @Override
  public ConfigDef config() {
    return DynamoDbConfig.definition();
  }

  @Override
  public Class<? extends Task> taskClass() {
    return DynamoDbSinkTask.class;
  }
}
