package io.ledgerline.connect.sink;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a connector delivers to. Everything but {@link #abort} is called by one thread, the batch
 * writer's, and may block.
 *
 * @param <R> the rows of one topic in one batch, in whatever form the destination takes them
 */
public interface Destination<R extends Rows> extends AutoCloseable {
  /**
   * Finds out all that is needed to take records of a topic, and where to go on: at its start,
   * after partitions have come, and after each trouble with the topic.
   *
   * @param partitions all partitions of the topic that the task reads
   * @throws StoppedTopicException if the destination cannot take this topic as things are
   * @throws UnavailableException if the destination cannot be asked; it will be asked again
   */
  Prepared<R> prepare(String topic, Set<TopicPartition> partitions) throws UnavailableException;

  /**
   * Applies each part that the batch still has, wholly or not at all, and tells the batch the
   * outcome of each.
   *
   * @throws UnavailableException if parts are left that are to be tried again
   */
  void apply(Batch<R> batch) throws UnavailableException;

  /** Makes a blocked call of the writer's thread fail soon. Called by another thread. */
  void abort();

  @Override
  void close();
}
