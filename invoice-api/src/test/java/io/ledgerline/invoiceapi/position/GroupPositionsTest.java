package io.ledgerline.invoiceapi.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.InputProgress;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.ServedStores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupPositionsTest {
  private static final TopicPartition LINES = new TopicPartition("invoice-lines", 1);
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);
  private static final TopicPartition PRODUCTS =
      new TopicPartition("app-product-lines-repartition", 3);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final MinPosition TEN = new MinPosition.Inputs(new Position(Map.of(LINES, 10L)));

  private final FakeGroupLog log = new FakeGroupLog();
  private final LiveTasks live = new LiveTasks();
  private final InputProgress progress = live.inputs();
  private volatile Optional<Long> lsn = Optional.empty();
  private GroupPositions positions;

  @BeforeEach
  void start() {
    positions =
        new GroupPositions(
            new GroupClock(asker -> asker.accept(log), () -> lsn),
            live,
            () -> Set.of("here-1", "here-2"),
            "app");
    positions.start();
  }

  @AfterEach
  void stop() {
    positions.close();
  }

  @Test
  void shouldWaitUntilTheInputIsCommitted() throws Exception {
    log.committed.put(LINES, 9L);
    CompletableFuture<Optional<String>> answer = await(TEN, Reach.INPUTS);
    assertWaits(answer);

    log.committed.put(LINES, 10L);

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void shouldSayThatThePositionIsNotReached() {
    assertThat(positions.await(TEN, Reach.INPUTS, SHORT))
        .contains("what the position names is not read within 0 s");
  }

  /** Customers and products are told by those who read the lines. */
  @Test
  void shouldWaitUntilOthersHaveReadWhatTheyAreTold() throws Exception {
    log.committed.put(LINES, 10L);
    log.ends.put(PRODUCTS, 7L);
    assertThat(positions.await(TEN, Reach.INPUTS, LONG)).isEmpty();
    CompletableFuture<Optional<String>> answer = await(TEN, Reach.ALL);
    assertWaits(answer);

    log.ends.put(PRODUCTS, 1_000L);
    log.committed.put(PRODUCTS, 7L);

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  /** Nothing is ever committed behind the mark of a transaction that ends a quiet topic. */
  @Test
  void shouldLookBehindMarksOfTransactions() {
    log.committed.put(LINES, 10L);
    log.committed.put(PRODUCTS, 6L);
    log.ends.put(PRODUCTS, 7L);
    log.readable.put(PRODUCTS, 7L);

    assertThat(positions.await(TEN, Reach.ALL, LONG)).isEmpty();
  }

  /** An instance that was frozen believes to own what others have taken over. */
  @Test
  void shouldNotAnswerWhileTheGroupDoesNotKnowThisInstance() throws Exception {
    log.committed.put(LINES, 10L);
    log.members = Set.of("here-1", "elsewhere");
    CompletableFuture<Optional<String>> answer = await(TEN, Reach.INPUTS);
    assertWaits(answer);

    log.members = Set.of("here-1", "here-2");

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void shouldWaitForAPlaceInTheLogOfTheOrderDatabase() throws Exception {
    MinPosition commit = new MinPosition.SourceLog(500);
    lsn = Optional.of(499L);
    log.ends.put(STAFF, 3L);
    log.committed.put(STAFF, 2L);
    CompletableFuture<Optional<String>> answer = await(commit, Reach.ALL);
    assertWaits(answer);
    lsn = Optional.of(500L);
    assertWaits(answer);

    log.committed.put(STAFF, 3L);

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void shouldSayThatKafkaIsAwayAndComeBack() throws Exception {
    log.committed.put(LINES, 10L);
    log.away = true;
    assertThat(positions.await(TEN, Reach.INPUTS, LONG))
        .contains("Kafka cannot be asked how far things are");
    assertThat(positions.afterReading(Reach.ALL)).isEmpty();

    log.away = false;
    Thread.sleep(600);

    assertThat(positions.await(TEN, Reach.INPUTS, LONG)).isEmpty();
  }

  @Test
  void shouldLieBehindWhatIsReadAndNotCommittedYet() {
    progress.open(List.of("invoice-lines"), 1).reads("invoice-lines", 41);

    assertThat(positions.afterReading(Reach.INPUTS)).contains(new Position(Map.of(LINES, 42L)));
    assertThat(log.asked).as("questions to Kafka").hasValue(0);

    InputProgress.Task staff = progress.open(List.of("totesys.public.staff"), 0);
    log.committed.put(LINES, 12L);
    log.committed.put(new TopicPartition("invoice-lines", 0), 3L);
    log.committed.put(PRODUCTS, 99L);
    log.committed.put(STAFF, 5L);
    assertThat(positions.afterReading(Reach.ALL).map(Position::toString))
        .contains("invoice-lines/0:3,invoice-lines/1:42,totesys.public.staff/0:5");
    staff.reads("totesys.public.staff", 7);
    assertThat(positions.afterReading(Reach.ALL).map(Position::toString))
        .contains("invoice-lines/0:3,invoice-lines/1:42,totesys.public.staff/0:8");
  }

  /** Nothing new can be in the stores then. */
  @Test
  void shouldAskKafkaAnewOnlyWhenATaskWasToldSomething() {
    InputProgress.Task lines = progress.open(List.of("invoice-lines"), 1);
    lines.reads("invoice-lines", 41);
    ServedStores.Task told = live.stores().open(null);
    log.committed.put(STAFF, 5L);
    assertThat(positions.afterReading(Reach.ALL).map(Position::toString))
        .contains("invoice-lines/1:42,totesys.public.staff/0:5");
    log.committed.put(STAFF, 6L);

    lines.reads("invoice-lines", 42);
    assertThat(positions.afterReading(Reach.ALL).map(Position::toString))
        .as("what is read here is known here")
        .contains("invoice-lines/1:43,totesys.public.staff/0:5");
    told.hear();
    assertThat(positions.afterReading(Reach.ALL).map(Position::toString))
        .contains("invoice-lines/1:43,totesys.public.staff/0:6");
  }

  /** While a commit is being made, what stands there is older than what others may show. */
  @Test
  void shouldWaitForACommitThatIsBeingMade() throws Exception {
    TopicPartition other = new TopicPartition("invoice-lines", 0);
    log.committed.put(LINES, 12L);
    log.committed.put(other, 3L);
    log.pending.add(other);
    CompletableFuture<Optional<Position>> position =
        CompletableFuture.supplyAsync(
            () -> positions.afterReading(Reach.ALL), command -> new Thread(command).start());
    assertWaits(position);

    log.committed.put(other, 5L);
    log.pending.clear();

    assertThat(position.get(10, TimeUnit.SECONDS))
        .contains(new Position(Map.of(LINES, 12L, other, 5L)));
  }

  /** What a task has restored is as old as what was committed then. */
  @Test
  void shouldLieBehindWhatWasRestored() {
    var unused = progress.open(List.of("invoice-lines"), 1);
    log.committed.put(LINES, 12L);

    assertThat(positions.afterReading(Reach.INPUTS)).contains(new Position(Map.of(LINES, 12L)));
    log.committed.put(LINES, 13L);
    assertThat(positions.afterReading(Reach.INPUTS)).contains(new Position(Map.of(LINES, 12L)));
  }

  @Test
  void shouldLetOnlySoManyWait() throws Exception {
    List<CompletableFuture<Optional<String>>> waiting =
        IntStream.range(0, 40).mapToObj(i -> await(TEN, Reach.INPUTS)).toList();
    assertThat(CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).get())
        .isEqualTo(Optional.of("too many requests wait for positions already"));

    log.committed.put(LINES, 10L);

    assertThat(waiting.stream().filter(answer -> answer.join().isEmpty())).hasSize(32);
  }

  private CompletableFuture<Optional<String>> await(MinPosition min, Reach reach) {
    return CompletableFuture.supplyAsync(
        () -> positions.await(min, reach, LONG), command -> new Thread(command).start());
  }

  private static void assertWaits(CompletableFuture<?> answer) throws InterruptedException {
    Thread.sleep(250);
    assertThat(answer).isNotDone();
  }
}
