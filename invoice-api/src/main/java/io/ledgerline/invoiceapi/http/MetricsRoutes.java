package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.openapi.Operation;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** GET /metrics in Prometheus' text format: the JVM's and, once it runs, Kafka Streams'. */
public final class MetricsRoutes implements Routes, AutoCloseable {
  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Runnable> closers = new ArrayList<>();

  public MetricsRoutes() {
    JvmGcMetrics gc = new JvmGcMetrics();
    gc.bindTo(registry);
    closers.add(gc::close);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  public void bind(KafkaStreams streams) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
    metrics.bindTo(registry);
    closers.add(metrics::close);
  }

  public void bind(MeterBinder meters) {
    meters.bindTo(registry);
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Operation.get("/metrics", HealthRoutes.TOPIC, "Metrics, as Prometheus reads them")
            .answers(200, Reply.text("All of this instance.", "text/plain")),
        context -> context.contentType(CONTENT_TYPE).result(registry.scrape()));
  }

  @Override
  public void close() {
    closers.forEach(Runnable::run);
    registry.close();
  }
}
