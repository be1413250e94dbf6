package io.ledgerline.invoiceapi.streams;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** How many records of each input partition this instance has not fetched yet. */
public final class InputLag {
  /** The client reports a topic with dots in its name a second time, with underscores. */
  private static final Set<String> TOPICS =
      Topics.all().stream().map(Topic::name).collect(Collectors.toSet());

  /** By {@code topic-partition}; only partitions that this instance reads and has fetched from. */
  public static Map<String, Long> of(KafkaStreams streams) {
    Map<String, Long> lags = new TreeMap<>();
    for (Map.Entry<MetricName, ? extends Metric> metric : streams.metrics().entrySet()) {
      MetricName name = metric.getKey();
      boolean lag =
          name.name().equals("records-lag")
              && name.group().equals("consumer-fetch-manager-metrics")
              && !name.tags().get("client-id").contains("restore")
              && TOPICS.contains(name.tags().get("topic"));
      if (lag && metric.getValue().metricValue() instanceof Double value && !value.isNaN()) {
        lags.put(name.tags().get("topic") + "-" + name.tags().get("partition"), value.longValue());
      }
    }
    return lags;
  }

  private InputLag() {}
}
