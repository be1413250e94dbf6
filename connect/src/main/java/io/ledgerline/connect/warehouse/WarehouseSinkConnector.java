package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.BatchedSinkConnector;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers topics, each into the table of its name, exactly once: rows and offsets are one
 * transaction of the warehouse, Redshift or PostgreSQL from 15 on.
 */
public final class WarehouseSinkConnector extends BatchedSinkConnector {
  private static final Logger LOG = LoggerFactory.getLogger(WarehouseSinkConnector.class);

  @Override
  public ConfigDef config() {
    return WarehouseConfig.definition();
  }

  /** Does not connect: a warehouse that is down keeps nobody from configuring. */
  @Override
  public Config validate(Map<String, String> configs) {
    Config config = super.validate(configs);
    String url = configs.get(WarehouseConfig.URL);
    if (url != null && WarehouseConfig.isRedshift(url)) {
      for (ConfigValue value : config.configValues()) {
        if (WarehouseConfig.REQUIRED_BY_REDSHIFT.contains(value.name())
            && "".equals(value.value())) {
          value.addErrorMessage(value.name() + " is needed: Redshift loads in bulk from S3 only");
        }
      }
    }
    return config;
  }

  @Override
  public Class<? extends Task> taskClass() {
    return WarehouseSinkTask.class;
  }

  /** One: writers of one table would only wait for each other. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    if (maxTasks > 1) {
      LOG.warn(
          "tasks.max is {}, but one task writes: split the topics over connectors instead",
          maxTasks);
    }
    return super.taskConfigs(1);
  }
}
