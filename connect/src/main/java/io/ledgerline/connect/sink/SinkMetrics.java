package io.ledgerline.connect.sink;

import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Avg;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.metrics.stats.Max;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sink task's figures among the worker's: JMX type {@code plugins}. Thread-safe. */
final class SinkMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(SinkMetrics.class);

  /**
   * All tasks of a worker share the names of their sensors: two with the same name would count for
   * each other, and the first to end would take it away from the others.
   */
  private final String task = "-" + UUID.randomUUID();

  private final PluginMetrics metrics;
  private final Sensor rows;
  private final Sensor batches;
  private final Sensor seconds;
  private final Sensor retries;
  private final Sensor deadLetters;
  private final Sensor rewinds;
  private final AtomicInteger stopped = new AtomicInteger();
  private boolean told;

  SinkMetrics(PluginMetrics metrics) {
    this.metrics = metrics;
    this.rows = metrics.addSensor("rows-applied" + task);
    this.batches = metrics.addSensor("batches-applied" + task);
    this.seconds = metrics.addSensor("batch-seconds" + task);
    this.retries = metrics.addSensor("retries" + task);
    this.deadLetters = metrics.addSensor("dead-letters" + task);
    this.rewinds = metrics.addSensor("rewinds" + task);
    tell();
  }

  /**
   * A task that does not stop in time is given up by its worker, and keeps the names of its figures
   * until it ends. Its successor works meanwhile, and tells its own from when they are free.
   */
  private synchronized void tell() {
    if (told) {
      return;
    }
    try {
      // What a sensor tells already it does not add again: this can be begun anew.
      total(rows, "rows-applied-total", "Rows that the destination has");
      total(batches, "batches-applied-total", "Batches that the destination has");
      var unused = seconds.add(name("batch-seconds-avg", "Seconds that a batch took"), new Avg());
      unused = seconds.add(name("batch-seconds-max", "Seconds that the slowest took"), new Max());
      total(retries, "retries-total", "Attempts that failed and were repeated");
      total(deadLetters, "dead-letters-total", "Records that can never be delivered");
      total(rewinds, "rewinds-total", "Times that a topic was read again from earlier on");
      metrics.addMetric(
          name("topics-stopped", "Topics that wait for a repair"),
          (Gauge<Integer>) (config, now) -> stopped.get());
      told = true;
    } catch (IllegalArgumentException e) {
      LOG.debug("The figures are not told yet: {}", e.getMessage());
    }
  }

  void applied(Batch<?> batch, double tookSeconds) {
    int count =
        batch.outcomes().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Outcome.Applied)
            .mapToInt(entry -> entry.getKey().rows().count())
            .sum();
    tell();
    rows.record(count);
    batches.record(1);
    seconds.record(tookSeconds);
  }

  void retried() {
    tell();
    retries.record(1);
  }

  void deadLetter() {
    deadLetters.record(1);
  }

  void rewound() {
    rewinds.record(1);
  }

  void stopped(int topics) {
    tell();
    stopped.set(topics);
  }

  private void total(Sensor sensor, String name, String description) {
    var unused = sensor.add(name(name, description), new CumulativeSum());
  }

  private MetricName name(String name, String description) {
    return metrics.metricName(name, description, new LinkedHashMap<>());
  }
}
