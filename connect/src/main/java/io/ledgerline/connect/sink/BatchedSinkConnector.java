package io.ledgerline.connect.sink;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.sink.SinkConnector;

/** A connector of {@link BatchedSinkTask}s; one only says which, and what its settings are. */
public abstract class BatchedSinkConnector extends SinkConnector {
  private Map<String, String> settings;

  @Override
  public final String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  public final void start(Map<String, String> props) {
    settings = Map.copyOf(props);
  }

  /**
   * As many as are wanted: they share the partitions among them, and know nothing of each other.
   */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return Collections.nCopies(maxTasks, settings);
  }

  @Override
  public final void stop() {}
}
