package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.junit.jupiter.api.Test;

/** Tasks of one worker, whose figures are all in one place. */
class SinkMetricsTest {
  private final Metrics worker = new Metrics();

  @Test
  void shouldCountForItsOwnTaskAlone() throws Exception {
    SinkMetrics lake = new SinkMetrics(plugin("lake"));
    PluginMetricsImpl ending = plugin("warehouse");
    SinkMetrics warehouse = new SinkMetrics(ending);

    lake.retried();
    lake.retried();
    warehouse.retried();
    ending.close();
    lake.retried();

    assertThat(figure("lake", "retries-total")).isEqualTo(3.0);
    assertThat(figure("warehouse", "retries-total")).isNull();
  }

  @Test
  void shouldWorkBesideAPredecessorThatHasNotEndedAndTakeItsPlace() throws Exception {
    PluginMetricsImpl former = plugin("lake");
    new SinkMetrics(former).retried();
    SinkMetrics successor = new SinkMetrics(plugin("lake"));

    successor.stopped(2);
    successor.retried();
    successor.retried();
    assertThat(figure("lake", "topics-stopped")).isEqualTo(0);
    assertThat(figure("lake", "retries-total")).isEqualTo(1.0);

    former.close();
    successor.stopped(2);
    successor.retried();

    assertThat(figure("lake", "topics-stopped")).isEqualTo(2);
    assertThat(figure("lake", "retries-total")).isEqualTo(1.0);
  }

  private PluginMetricsImpl plugin(String connector) {
    return new PluginMetricsImpl(worker, Map.of("connector", connector, "task", "0"));
  }

  /** Null if nobody tells it. */
  private Object figure(String connector, String name) {
    return worker.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals(name))
        .filter(metric -> metric.metricName().tags().get("connector").equals(connector))
        .map(KafkaMetric::metricValue)
        .findFirst()
        .orElse(null);
  }
}
