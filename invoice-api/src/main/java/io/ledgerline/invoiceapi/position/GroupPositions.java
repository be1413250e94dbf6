package io.ledgerline.invoiceapi.position;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.streamsapp.InputProgress;
import io.ledgerline.streamsapp.LedgerlineTopology;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.ServedStores;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Positions as the topology's group has committed them.
 *
 * <p>What is committed was written to a store before, so the owner of the store has it: if it wrote
 * it itself, by that; if another did, since it has restored it. Whoever was taken for dead and does
 * not know it yet may believe to be the owner, so after the position is reached the group is asked
 * whether this instance's threads are its members: a thread that comes back gives up what it had
 * before it joins again.
 */
public final class GroupPositions implements Positions, AutoCloseable {
  /** Each holds a thread of the server. */
  private static final int MOST_WAITING = 32;

  /** Less than an instance with standbys is waited for, so that its answer comes without one. */
  private static final Duration PATIENCE_FOR_COMMITTED = Duration.ofMillis(700);

  private final GroupClock clock;
  private final InputProgress progress;
  private final ServedStores stores;
  private final Supplier<Collection<String>> ownClients;
  private final NewestPosition ofLines;
  private final NewestPosition ofAll;
  private final WholePosition whole = new WholePosition();
  private final List<String> between;
  private final Semaphore slots = new Semaphore(MOST_WAITING);

  /**
   * @param newestLsn of the order database's heartbeats, as far as they have been read
   */
  public GroupPositions(
      ServiceConfig config, StreamsRuntime runtime, Supplier<Optional<Long>> newestLsn) {
    this(
        new GroupClock(KafkaGroupLog.connector(config), newestLsn),
        runtime.live(),
        runtime::groupClients,
        config.applicationId());
  }

  /**
   * @param ownClients client ids of this instance's threads in the group
   */
  GroupPositions(
      GroupClock clock,
      LiveTasks live,
      Supplier<Collection<String>> ownClients,
      String applicationId) {
    this.clock = clock;
    this.progress = live.inputs();
    this.stores = live.stores();
    this.ownClients = ownClients;
    this.ofLines = new NewestPosition(progress, GroupPositions::lines);
    this.ofAll = new NewestPosition(progress, UnaryOperator.identity());
    this.between = LedgerlineTopology.between(applicationId);
  }

  public void start() {
    clock.start();
  }

  @Override
  public Optional<String> await(MinPosition min, Reach reach, Duration patience) {
    if (!slots.tryAcquire()) {
      return Optional.of("too many requests wait for positions already");
    }
    try {
      CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
      clock.ask(
          new Asked.Wait(
              new Waiting(min, reach == Reach.ALL ? between : List.of(), TotesysTopics.CHANGES),
              ownClients,
              answer));
      return get(answer, patience)
          .orElse(
              Optional.of(
                  "what the position names is not read within %d s"
                      .formatted(patience.toSeconds())));
    } finally {
      slots.release();
    }
  }

  @Override
  public Optional<Position> afterReading(Reach reach) {
    List<InputProgress.Input> unknown = progress.unknown();
    // After the stores were read: what they held then, they had been told by now.
    long told = stores.told();
    if (unknown.isEmpty()) {
      if (reach == Reach.INPUTS) {
        return Optional.of(ofLines.newest());
      }
      Optional<Position> known = whole.at(told, ofAll.newest());
      if (known.isPresent()) {
        return known;
      }
    }
    CompletableFuture<Optional<Map<TopicPartition, Long>>> asked = new CompletableFuture<>();
    clock.ask(new Asked.Committed(asked));
    return get(asked, PATIENCE_FOR_COMMITTED)
        .orElse(Optional.empty())
        .map(
            committed -> {
              progress.restored(unknown, committed);
              return reach == Reach.ALL
                  ? whole.of(told, ofAll.newest(), ofInputs(committed))
                  : ofLines.newest();
            });
  }

  private static Map<TopicPartition, Long> lines(Map<TopicPartition, Long> read) {
    read.keySet().removeIf(input -> !isLines(input));
    return read;
  }

  private static Position ofInputs(Map<TopicPartition, Long> committed) {
    return new Position(
        committed.entrySet().stream()
            .filter(
                input ->
                    isLines(input.getKey())
                        || TotesysTopics.CHANGES.contains(input.getKey().topic()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static boolean isLines(TopicPartition partition) {
    return partition.topic().equals(Topics.INVOICE_LINES.name());
  }

  /** Empty if no answer comes in time. */
  private static <T> Optional<T> get(CompletableFuture<T> answer, Duration patience) {
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      boolean unused = answer.cancel(false);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    clock.close();
  }
}
