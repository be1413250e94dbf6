package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.invoiceapi.auth.Authentication;
import io.ledgerline.invoiceapi.cdc.CdcStatus;
import io.ledgerline.invoiceapi.ingest.BodyReader;
import io.ledgerline.invoiceapi.ingest.LineLog;
import io.ledgerline.invoiceapi.position.MinPosition;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.invoiceapi.position.Positions;
import io.ledgerline.invoiceapi.position.Reach;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.RetailRows;
import io.ledgerline.invoiceapi.query.SalesQueries;
import io.ledgerline.invoiceapi.query.Stores;
import io.ledgerline.invoiceapi.query.StoresInMemory;
import io.ledgerline.invoiceapi.sink.SinkPosition;
import io.ledgerline.invoiceapi.stream.InvoiceTail;
import io.ledgerline.invoiceapi.stream.QuietTail;
import io.ledgerline.invoiceapi.streams.Health;
import io.ledgerline.invoiceapi.streams.RestoreProgress;
import io.ledgerline.invoiceapi.streams.ServiceStatus;
import io.ledgerline.schemas.InvoiceLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** All routes of the service over stores in memory, and a switch to take Kafka from them. */
final class WholeApi implements Routes, AutoCloseable {
  private static final CdcStatus CDC =
      new CdcStatus(
          CdcStatus.State.UP,
          Optional.of(7L),
          Optional.empty(),
          Optional.of("reserved"),
          Optional.of(Duration.ofSeconds(1)),
          Optional.empty(),
          Optional.empty());

  private final Stores stores;
  private final Optional<Authentication> authentication;
  private final int requestsPerSecond;
  private final StreamRoutes stream = new StreamRoutes(after -> tail());
  private volatile boolean away;
  private volatile boolean reconciled = true;

  /**
   * @param requestsPerSecond 0 for any number
   */
  WholeApi(Stores stores, Optional<Authentication> authentication, int requestsPerSecond) {
    this.stores = stores;
    this.authentication = authentication;
    this.requestsPerSecond = requestsPerSecond;
  }

  /** Whether Kafka cannot be reached from now on. */
  void setAway(boolean away) {
    this.away = away;
  }

  /** Whether there is a report. */
  void setReconciled(boolean reconciled) {
    this.reconciled = reconciled;
  }

  @Override
  public void addTo(Api api) {
    Gatherer gatherer =
        new Gatherer(
            new PeerClient(Duration.ofSeconds(1), RoutesUnderTest.SECRET), StoresInMemory.SELF);
    List<Routes> all =
        List.of(
            new AccessRules(authentication, RoutesUnderTest.SECRET, requestsPerSecond, true),
            new PositionHeaders(new Reached(), RoutesUnderTest.SECRET),
            new IngestRoutes(new BodyReader(RetailRows.ZONE), this::append),
            new KeyedRoutes(stores, RetailRows.ZONE),
            new SalesRoutes(new SalesQueries(stores), gatherer),
            new Rankings(stores, gatherer),
            stream,
            new ReconciliationRoutes(this::report),
            new HealthRoutes(this::health, this::status),
            new MetricsRoutes(),
            new OpenApiRoutes());
    all.forEach(routes -> routes.addTo(api));
  }

  private final class Reached implements Positions {
    @Override
    public Optional<String> await(MinPosition min, Reach reach, Duration patience) {
      return away ? Optional.of("Kafka is away") : Optional.empty();
    }

    @Override
    public Optional<Position> afterReading(Reach reach) {
      return Optional.of(Position.START);
    }
  }

  private Position append(List<InvoiceLine> lines) throws LineLog.NotTakenException {
    if (away) {
      throw new LineLog.NotTakenException("Kafka is away", null);
    }
    return Position.parse("invoice-lines/0:" + lines.size());
  }

  private InvoiceTail tail() {
    if (away) {
      throw new KafkaException("away");
    }
    return QuietTail.open();
  }

  private Answer<byte[]> report() {
    if (away) {
      return new Answer.Unavailable<>("Kafka is away");
    }
    return reconciled
        ? new Answer.Found<>("{\"verdict\":\"EQUAL\",\"seconds\":7}".getBytes(UTF_8))
        : new Answer.Absent<>();
  }

  private Health health() {
    return new Health(away ? "ERROR" : "RUNNING", !away, !away, Optional.of("a thread died"));
  }

  private ServiceStatus status() {
    return new ServiceStatus(
        "7",
        health(),
        Map.of("invoice-lines-0", 3L),
        new RestoreProgress.Snapshot(1, 2, 3, Optional.of(Duration.ofSeconds(4))),
        CDC,
        Optional.of(List.of(new SinkPosition("lake", 5, List.of("dim_staff stopped")))));
  }

  @Override
  public void close() {
    stream.close();
  }
}
