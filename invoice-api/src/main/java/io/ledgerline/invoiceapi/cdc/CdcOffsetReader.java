package io.ledgerline.invoiceapi.cdc;

import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the broker for the offsets of the topics of the source's changes. */
final class CdcOffsetReader {
  private final Admin admin;
  private final String applicationId;
  private final ReachedOffsets reached;
  private final Supplier<Set<TopicPartition>> activeInputs;

  /**
   * @param applicationId the group that commits
   * @param activeInputs all that this instance reads now
   */
  CdcOffsetReader(
      Admin admin,
      String applicationId,
      ReachedOffsets.NextReadable nextReadable,
      Supplier<Set<TopicPartition>> activeInputs) {
    this.admin = admin;
    this.applicationId = applicationId;
    this.reached = new ReachedOffsets(nextReadable);
    this.activeInputs = activeInputs;
  }

  /** Empty if this instance reads none of them. */
  Optional<CdcOffsets> read() {
    Set<TopicPartition> changes =
        activeInputs.get().stream()
            .filter(partition -> partition.topic().startsWith(TotesysTopics.PREFIX))
            .collect(Collectors.toSet());
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Map<TopicPartition, Long> ends = ends(changes);
    return Optional.of(new CdcOffsets(ends, reached.update(ends, committed())));
  }

  /**
   * Uncommitted reading on purpose: a transaction's heartbeat may be readable a moment before its
   * changes in other partitions are, but its changes are there.
   */
  private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> latest =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    await(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private Map<TopicPartition, Long> committed() {
    Map<TopicPartition, Long> committed = new HashMap<>();
    await(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                committed.put(partition, offset.offset());
              }
            });
    return committed;
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("Offsets cannot be read: " + e.getCause().getMessage(), e);
    }
  }
}
