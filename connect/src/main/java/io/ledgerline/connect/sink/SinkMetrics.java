package io.ledgerline.connect.sink;

import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Avg;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.metrics.stats.Max;

/** A sink task's figures among the worker's: JMX type {@code plugins}. Thread-safe. */
final class SinkMetrics {
  private final PluginMetrics metrics;
  private final Sensor rows;
  private final Sensor batches;
  private final Sensor seconds;
  private final Sensor retries;
  private final Sensor deadLetters;
  private final Sensor rewinds;
  private final AtomicInteger stopped = new AtomicInteger();

  SinkMetrics(PluginMetrics metrics) {
    this.metrics = metrics;
    this.rows = total("rows-applied-total", "Rows that the destination has");
    this.batches = total("batches-applied-total", "Batches that the destination has");
    this.seconds = metrics.addSensor("batch-seconds");
    seconds.add(name("batch-seconds-avg", "Seconds that a batch took"), new Avg());
    seconds.add(name("batch-seconds-max", "Seconds that the slowest batch took"), new Max());
    this.retries = total("retries-total", "Attempts that failed and were repeated");
    this.deadLetters = total("dead-letters-total", "Records that can never be delivered");
    this.rewinds = total("rewinds-total", "Times that a topic was read again from earlier on");
    metrics.addMetric(
        name("topics-stopped", "Topics that wait for a repair"),
        (Gauge<Integer>) (config, now) -> stopped.get());
  }

  void applied(Batch<?> batch, double tookSeconds) {
    int count =
        batch.outcomes().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Outcome.Applied)
            .mapToInt(entry -> entry.getKey().rows().count())
            .sum();
    rows.record(count);
    batches.record(1);
    seconds.record(tookSeconds);
  }

  void retried() {
    retries.record(1);
  }

  void deadLetter() {
    deadLetters.record(1);
  }

  void rewound() {
    rewinds.record(1);
  }

  void stopped(int topics) {
    stopped.set(topics);
  }

  private Sensor total(String name, String description) {
    Sensor sensor = metrics.addSensor(name);
    sensor.add(name(name, description), new CumulativeSum());
    return sensor;
  }

  private org.apache.kafka.common.MetricName name(String name, String description) {
    return metrics.metricName(name, description, new LinkedHashMap<>());
  }
}
