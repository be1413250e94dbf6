package io.ledgerline.invoiceapi.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** What a request's thread has asked the thread that talks to Kafka. */
sealed interface Asked {
  /** Answers if that can be done by now. */
  void tryAnswer(Round round, Map<TopicPartition, Long> reached);

  boolean isAnswered();

  void fail(String reason);

  /** Ends of topics that must be reached for an answer, as far as they are known. */
  Position ends();

  /**
   * To wait for a position.
   *
   * @param ownClients client ids of this instance's threads, as they are when it is reached
   * @param answer completed with a reason if it fails
   */
  record Wait(
      Waiting waiting,
      Supplier<Collection<String>> ownClients,
      CompletableFuture<Optional<String>> answer)
      implements Asked {
    @Override
    public void tryAnswer(Round round, Map<TopicPartition, Long> reached) {
      if (waiting.isOver(round.lsn(), reached, round::ends) && round.areMembers(ownClients.get())) {
        answer.complete(Optional.empty());
      }
    }

    @Override
    public boolean isAnswered() {
      return answer.isDone();
    }

    @Override
    public void fail(String reason) {
      answer.complete(Optional.of(reason));
    }

    @Override
    public Position ends() {
      return waiting.ends();
    }
  }

  /**
   * For what is committed, no less than when it was asked.
   *
   * @param seen of partitions for which no commit was being made when somebody looked
   */
  record Committed(
      Map<TopicPartition, Long> seen, CompletableFuture<Optional<Map<TopicPartition, Long>>> answer)
      implements Asked {
    Committed(CompletableFuture<Optional<Map<TopicPartition, Long>>> answer) {
      this(new HashMap<>(), answer);
    }

    @Override
    public void tryAnswer(Round round, Map<TopicPartition, Long> reached) {
      seen.putAll(round.stable());
      if (seen.keySet().containsAll(round.committed().keySet())) {
        answer.complete(Optional.of(seen));
      }
    }

    @Override
    public boolean isAnswered() {
      return answer.isDone();
    }

    @Override
    public void fail(String reason) {
      answer.complete(Optional.empty());
    }

    @Override
    public Position ends() {
      return Position.START;
    }
  }
}
