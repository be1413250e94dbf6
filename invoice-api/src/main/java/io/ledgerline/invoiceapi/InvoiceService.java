package io.ledgerline.invoiceapi;

import io.ledgerline.invoiceapi.auth.JwtAuthentication;
import io.ledgerline.invoiceapi.cdc.CdcMetrics;
import io.ledgerline.invoiceapi.cdc.SourceHeartbeats;
import io.ledgerline.invoiceapi.config.HttpConfig;
import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.http.AccessRules;
import io.ledgerline.invoiceapi.http.DashboardRoutes;
import io.ledgerline.invoiceapi.http.Forwarder;
import io.ledgerline.invoiceapi.http.Gatherer;
import io.ledgerline.invoiceapi.http.HealthRoutes;
import io.ledgerline.invoiceapi.http.HttpServer;
import io.ledgerline.invoiceapi.http.IngestRoutes;
import io.ledgerline.invoiceapi.http.InternalSecret;
import io.ledgerline.invoiceapi.http.KeyedRoutes;
import io.ledgerline.invoiceapi.http.MetricsRoutes;
import io.ledgerline.invoiceapi.http.OpenApiRoutes;
import io.ledgerline.invoiceapi.http.PeerClient;
import io.ledgerline.invoiceapi.http.PositionHeaders;
import io.ledgerline.invoiceapi.http.Rankings;
import io.ledgerline.invoiceapi.http.ReconciliationRoutes;
import io.ledgerline.invoiceapi.http.RequestTimes;
import io.ledgerline.invoiceapi.http.SalesRoutes;
import io.ledgerline.invoiceapi.http.StandbyRoutes;
import io.ledgerline.invoiceapi.http.StreamRoutes;
import io.ledgerline.invoiceapi.ingest.BodyReader;
import io.ledgerline.invoiceapi.ingest.KafkaLineLog;
import io.ledgerline.invoiceapi.position.GroupPositions;
import io.ledgerline.invoiceapi.query.LocalStores;
import io.ledgerline.invoiceapi.query.Peer;
import io.ledgerline.invoiceapi.query.SalesQueries;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.reconciliation.LastReport;
import io.ledgerline.invoiceapi.sink.SinkPositions;
import io.ledgerline.invoiceapi.standby.AnsweredLag;
import io.ledgerline.invoiceapi.standby.CopiedStores;
import io.ledgerline.invoiceapi.standby.CopyLags;
import io.ledgerline.invoiceapi.stream.KafkaInvoiceFeed;
import io.ledgerline.invoiceapi.streams.InputLag;
import io.ledgerline.invoiceapi.streams.ServiceStatus;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topologies and the HTTP server over their stores, wired together. */
public final class InvoiceService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InvoiceService.class);

  /** Less than clients wait, and enough for a page of large documents. */
  private static final Duration FORWARD_DEADLINE = Duration.ofSeconds(3);

  private final MetricsRoutes metrics = new MetricsRoutes();
  private final StreamsRuntime runtime;
  private final SourceHeartbeats heartbeats;
  private final LastReport report;
  private final GroupPositions positions;
  private final PeerClient peers;
  private final CopyLags copyLags;
  private final KafkaLineLog lines;
  private final SinkPositions sinks;
  private final StreamRoutes stream;
  private final HttpServer http;

  public InvoiceService(ServiceConfig config) {
    this.runtime = new StreamsRuntime(config, streams -> bind(streams, config.stateDir()));
    this.heartbeats = new SourceHeartbeats(config, runtime);
    metrics.bind(new CdcMetrics(heartbeats));
    RequestTimes requestTimes = new RequestTimes();
    metrics.bind(requestTimes);
    this.report = new LastReport(config);
    this.positions = new GroupPositions(config, runtime, () -> heartbeats.status().lsn());
    this.lines = new KafkaLineLog(config);
    this.sinks = new SinkPositions(config);
    this.stream = new StreamRoutes(new KafkaInvoiceFeed(config));
    HttpConfig access = config.http();
    InternalSecret secret = new InternalSecret(access.internalSecret());
    Peer self = new Peer(access.advertisedHost(), access.port());
    LocalStores stores = new LocalStores(runtime, self, !config.maxLag().isZero());
    AnsweredLag answeredLag = new AnsweredLag();
    this.copyLags = new CopyLags(config, runtime);
    runtime.restore().setStartListener(copyLags::starts);
    Stores copies = new CopiedStores(stores, copyLags, config.maxLag(), answeredLag);
    this.peers = new PeerClient(FORWARD_DEADLINE, secret);
    Gatherer gatherer = new Gatherer(peers, self);
    this.http =
        new HttpServer(
            access.host(),
            access.port(),
            new Forwarder(peers, secret, self),
            List.of(
                requestTimes,
                new AccessRules(
                    access.auth().map(JwtAuthentication::new),
                    secret,
                    access.requestsPerSecond(),
                    access.isLoopback()),
                new PositionHeaders(positions, secret),
                // Paths are tried one after the other: what is asked for most comes first.
                new KeyedRoutes(stores, config.businessZone()),
                new IngestRoutes(new BodyReader(config.businessZone()), lines),
                new StandbyRoutes(
                    List.of(
                        new KeyedRoutes(copies, config.businessZone()),
                        new SalesRoutes(new SalesQueries(copies), gatherer),
                        new Rankings(copies, gatherer)),
                    answeredLag),
                new SalesRoutes(new SalesQueries(stores), gatherer),
                new Rankings(stores, gatherer),
                stream,
                new DashboardRoutes(),
                new ReconciliationRoutes(report::read),
                new HealthRoutes(runtime::health, () -> status(config.instance())),
                new OpenApiRoutes(),
                metrics));
  }

  private void bind(KafkaStreams streams, Path stateDir) {
    metrics.bind(streams);
    metrics.bind(new DiskSpaceMetrics(stateDir.toFile()));
    streams.setStandbyUpdateListener(copyLags);
  }

  private ServiceStatus status(String instance) {
    return new ServiceStatus(
        instance,
        runtime.health(),
        runtime.streams().map(InputLag::of).orElse(Map.of()),
        runtime.restore().snapshot(),
        heartbeats.status(),
        sinks.newest());
  }

  /** Answers from now on, with 503 until the topology runs. Returns the port. */
  public int start() {
    int port = http.start();
    LOG.info("Listening on port {}", port);
    runtime.start();
    heartbeats.start();
    positions.start();
    copyLags.start();
    return port;
  }

  /** Whatever becomes of one part, the topology is stopped cleanly. */
  @Override
  public void close() {
    for (AutoCloseable part :
        List.of(
            stream,
            http,
            metrics,
            positions,
            copyLags,
            peers,
            lines,
            sinks,
            heartbeats,
            report,
            runtime)) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} cannot be closed", part.getClass().getSimpleName(), e);
      }
    }
  }
}
