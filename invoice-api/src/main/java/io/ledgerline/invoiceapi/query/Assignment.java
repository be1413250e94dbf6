package io.ledgerline.invoiceapi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Who has which partition of a store, as Kafka Streams knows. Looked up some times a second and not
 * for each question: others only know of a change after a rebalance, seconds later.
 */
final class Assignment {
  private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final boolean copies;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * @param copies whether instances are named that have copies
   */
  Assignment(boolean copies) {
    this.copies = copies;
  }

  private record Known(List<Holders> partitions, long atNanos) {}

  /**
   * Who has a partition.
   *
   * @param owner empty if nobody owns it now
   * @param standbys have copies
   */
  record Holders(Optional<Peer> owner, List<Peer> standbys) {}

  /** All partitions of a store; none while they are being assigned. */
  List<Holders> of(KafkaStreams streams, String store) {
    Known last = known.get(store);
    long now = System.nanoTime();
    if (last != null && now - last.atNanos() < TRUSTED_NANOS) {
      return last.partitions();
    }
    List<Holders> partitions = look(streams, store);
    known.put(store, new Known(partitions, now));
    return partitions;
  }

  private List<Holders> look(KafkaStreams streams, String store) {
    List<Holders> partitions = new ArrayList<>();
    AtomicInteger count = new AtomicInteger(1);
    for (int partition = 0; partition < count.get(); partition++) {
      Optional<Set<Integer>> asked = Optional.of(Set.of(partition));
      KeyQueryMetadata metadata =
          streams.<String>queryMetadataForKey(
              store,
              "",
              (topic, key, value, partitionCount) -> {
                count.set(partitionCount);
                return asked;
              });
      if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return List.of();
      }
      partitions.add(holders(metadata));
    }
    return List.copyOf(partitions);
  }

  private Holders holders(KeyQueryMetadata metadata) {
    return new Holders(
        Optional.of(peer(metadata.activeHost())).filter(owner -> owner.port() >= 0),
        copies ? metadata.standbyHosts().stream().map(Assignment::peer).toList() : List.of());
  }

  private static Peer peer(HostInfo host) {
    return new Peer(host.host(), host.port());
  }
}
