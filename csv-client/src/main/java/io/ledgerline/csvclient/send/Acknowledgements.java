package io.ledgerline.csvclient.send;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts what the broker acknowledged. One instance serves all records of a kind. */
final class Acknowledgements implements Callback {
  private final AtomicLong count = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  @Override
  public void onCompletion(RecordMetadata metadata, Exception exception) {
    if (exception == null) {
      count.getAndIncrement();
    } else {
      failure.compareAndSet(null, exception);
    }
  }

  long count() {
    return count.get();
  }

  /**
   * @throws IllegalStateException if a delivery has failed, by its first cause
   */
  void requireNoFailure() {
    Exception first = failure.get();
    if (first != null) {
      throw new IllegalStateException("Kafka did not take a row: " + first.getMessage(), first);
    }
  }
}
