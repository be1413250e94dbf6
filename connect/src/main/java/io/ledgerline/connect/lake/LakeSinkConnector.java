package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.BatchedSinkConnector;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;

/**
 * Delivers topics into files of an S3 bucket, exactly once: each range of offsets is claimed before
 * it is written, and no object is ever changed.
 */
public final class LakeSinkConnector extends BatchedSinkConnector {
  @Override
  public ConfigDef config() {
    return LakeConfig.definition();
  }

  @Override
  public Class<? extends Task> taskClass() {
    return LakeSinkTask.class;
  }
}
