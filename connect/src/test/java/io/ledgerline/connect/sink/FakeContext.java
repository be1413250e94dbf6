package io.ledgerline.connect.sink;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.MetricValueProvider;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** What a worker gives a task, kept for a test to look at. */
public final class FakeContext implements SinkTaskContext {
  public final Map<TopicPartition, Long> seeks = new HashMap<>();
  public final Set<TopicPartition> paused = new HashSet<>();
  public ErrantRecordReporter reporter;
  public boolean commitRequested;
  private final Metrics metrics = new Metrics();

  @Override
  public Map<String, String> configs() {
    return Map.of();
  }

  @Override
  public void offset(Map<TopicPartition, Long> offsets) {
    seeks.putAll(offsets);
  }

  @Override
  public void offset(TopicPartition partition, long offset) {
    seeks.put(partition, offset);
  }

  @Override
  public void timeout(long timeoutMs) {}

  @Override
  public Set<TopicPartition> assignment() {
    return Set.of();
  }

  @Override
  public void pause(TopicPartition... partitions) {
    Collections.addAll(paused, partitions);
  }

  @Override
  public void resume(TopicPartition... partitions) {
    for (TopicPartition partition : partitions) {
      paused.remove(partition);
    }
  }

  @Override
  public void requestCommit() {
    commitRequested = true;
  }

  @Override
  public ErrantRecordReporter errantRecordReporter() {
    return reporter;
  }

  /** A figure by its name. */
  public Object metric(String name) {
    return metrics.metric(metrics.metricName(name, "plugins")).metricValue();
  }

  @Override
  public PluginMetrics pluginMetrics() {
    return new PluginMetrics() {
      @Override
      @SuppressWarnings("NonApiType") // Kafka's interface says so.
      public MetricName metricName(
          String name, String description, LinkedHashMap<String, String> tags) {
        return metrics.metricName(name, "plugins", description);
      }

      @Override
      public void addMetric(MetricName name, MetricValueProvider<?> provider) {
        metrics.addMetric(name, new MetricConfig(), provider);
      }

      @Override
      public void removeMetric(MetricName name) {
        var unused = metrics.removeMetric(name);
      }

      @Override
      public Sensor addSensor(String name) {
        return metrics.sensor(name);
      }

      @Override
      public void removeSensor(String name) {
        metrics.removeSensor(name);
      }
    };
  }
}
