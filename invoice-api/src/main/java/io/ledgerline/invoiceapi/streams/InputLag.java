package io.ledgerline.invoiceapi.streams;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** How many records of each input partition this instance has not fetched yet. */
public final class InputLag {
  /** By {@code topic-partition}; only partitions that this instance reads and has fetched from. */
  public static Map<String, Long> of(KafkaStreams streams) {
    Map<String, Long> lags = new TreeMap<>();
    for (Map.Entry<MetricName, ? extends Metric> metric : streams.metrics().entrySet()) {
      MetricName name = metric.getKey();
      boolean lag =
          name.name().equals("records-lag")
              && name.group().equals("consumer-fetch-manager-metrics")
              && !name.tags().get("client-id").contains("restore");
      if (lag && metric.getValue().metricValue() instanceof Double value && !value.isNaN()) {
        lags.put(name.tags().get("topic") + "-" + name.tags().get("partition"), value.longValue());
      }
    }
    return lags;
  }

  private InputLag() {}
}
