package io.ledgerline.invoiceapi.streams;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.schemas.wire.WriterSchemas;
import io.ledgerline.streamsapp.InvoiceTopology;
import io.ledgerline.streamsapp.LedgerlineTopology;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.StreamsProperties;
import io.ledgerline.streamsapp.cdc.TotesysTopology;
import io.ledgerline.streamsapp.debezium.ChangeDecoder;
import io.ledgerline.streamsapp.debezium.EnvelopeReader;
import io.ledgerline.streamsapp.invoice.LineDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns Kafka Streams: waits until what it needs is there, starts it, replaces threads that die and
 * stops it cleanly.
 */
public final class StreamsRuntime implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
  private static final long RETRY_MS = 1_000;
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

  private final ServiceConfig config;
  private final Consumer<KafkaStreams> onCreated;
  private final RestoreProgress restore = new RestoreProgress(Clock.systemUTC());
  private final LiveTasks live = new LiveTasks();
  private final RunMark mark;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread starter = new Thread(this::startWhenReady, "streams-starter");
  private volatile KafkaStreams streams;
  private volatile String problem;

  /**
   * @param onCreated is told of Kafka Streams before it starts, to bind metrics
   */
  public StreamsRuntime(ServiceConfig config, Consumer<KafkaStreams> onCreated) {
    this.config = config;
    this.onCreated = onCreated;
    this.mark = new RunMark(config.stateDir(), config.applicationId());
  }

  /** Starts in the background; {@link #state} tells how far it is. */
  public void start() {
    starter.start();
  }

  /** Kafka Streams, once all that it needs was there. */
  public Optional<KafkaStreams> streams() {
    return Optional.ofNullable(streams);
  }

  /** WAITING, or the state of Kafka Streams. */
  public String state() {
    return streams().map(s -> s.state().name()).orElse("WAITING");
  }

  /** Whether some of its stores may be asked, and others' owners are known. */
  public boolean canAnswer() {
    return streams().map(s -> s.state().isRunningOrRebalancing()).orElse(false);
  }

  public boolean isRunning() {
    return streams().map(s -> s.state() == KafkaStreams.State.RUNNING).orElse(false);
  }

  public Health health() {
    return new Health(
        state(),
        streams().map(s -> !s.state().hasCompletedShutdown()).orElse(true),
        isRunning(),
        Optional.ofNullable(problem));
  }

  public RestoreProgress restore() {
    return restore;
  }

  /** Client ids of its threads as members of the group. */
  public Set<String> groupClients() {
    return streams()
        .map(
            s ->
                s.metadataForLocalThreads().stream()
                    .map(ThreadMetadata::consumerClientId)
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** What its tasks tell. */
  public LiveTasks live() {
    return live;
  }

  private void startWhenReady() {
    Dependencies dependencies = new Dependencies(config);
    try {
      while (closing.getCount() > 0) {
        try {
          run(dependencies.check());
          return;
        } catch (IllegalStateException e) {
          if (!e.getMessage().equals(problem)) {
            LOG.warn("Waiting: {}", e.getMessage());
          }
          problem = e.getMessage();
        }
        if (closing.await(RETRY_MS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The topology cannot start", e);
      problem = e.toString();
    }
  }

  private void run(Dependencies.Registered registered) {
    InvoiceTopology invoices =
        new InvoiceTopology(
            () -> newDecoder(registered.lineSchemaId()),
            registered.invoices(),
            config.businessZone(),
            config.maxOpenBytes(),
            live);
    TotesysTopology totesys =
        new TotesysTopology(this::newChangeDecoder, registered.totesys(), live);
    KafkaStreams created =
        new KafkaStreams(
            new LedgerlineTopology(invoices, totesys).toTopology(),
            StreamsProperties.of(
                config.bootstrapServers(),
                config.applicationId(),
                config.applicationId() + "-" + config.instance(),
                config.http().advertisedHost() + ":" + config.http().port(),
                config.stateDir(),
                config.streams()));
    created.setGlobalStateRestoreListener(restore);
    created.setUncaughtExceptionHandler(this::replaceThread);
    created.setStateListener((now, before) -> LOG.info("Kafka Streams: {} -> {}", before, now));
    onCreated.accept(created);
    forgetBrokenOffRun(created);
    problem = null;
    streams = created;
    created.start();
  }

  /**
   * With exactly-once, stores of a run that was killed are of no use, and Kafka Streams makes them
   * anew. Left to itself, 4.3.1 first opens and closes them, then restores tasks whose stores in
   * memory stay closed, so that each of its threads dies of that at the end and restores once more.
   */
  private void forgetBrokenOffRun(KafkaStreams created) {
    if (mark.stands()) {
      LOG.info("The last run was broken off: its stores are restored from Kafka");
      created.cleanUp();
    }
    mark.set();
  }

  private LineDecoder newDecoder(int lineSchemaId) {
    WriterSchemas schemas = new WriterSchemas(config.serdes());
    return new LineDecoder(
        lineSchemaId, message -> schemas.of(Topics.INVOICE_LINES.name(), message));
  }

  private ChangeDecoder newChangeDecoder() {
    WriterSchemas schemas = new WriterSchemas(config.serdes());
    // The schema's id says which one it is: any topic's name will do to ask for it.
    return new ChangeDecoder(
        new EnvelopeReader(message -> schemas.of(TotesysTopics.PREFIX, message)));
  }

  /** A thread dies of what may pass, so it is replaced, but not in a hot loop. */
  private StreamThreadExceptionResponse replaceThread(Throwable e) {
    LOG.error("A stream thread died and is replaced", e);
    problem = e.toString();
    try {
      closing.await(RETRY_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  @Override
  public void close() {
    closing.countDown();
    starter.interrupt();
    try {
      starter.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (streams().map(s -> s.close(CLOSE_TIMEOUT)).orElse(false)) {
      mark.remove();
    }
  }
}
