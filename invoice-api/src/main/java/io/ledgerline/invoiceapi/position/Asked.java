package io.ledgerline.invoiceapi.position;

import java.util.Collection;
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

  /** What must be reached for an answer, as far as it is known. */
  Position next();

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
    public Position next() {
      return waiting.next();
    }
  }

  /** For what is committed. */
  record Committed(CompletableFuture<Optional<Map<TopicPartition, Long>>> answer) implements Asked {
    @Override
    public void tryAnswer(Round round, Map<TopicPartition, Long> reached) {
      answer.complete(Optional.of(round.committed()));
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
    public Position next() {
      return Position.START;
    }
  }
}
