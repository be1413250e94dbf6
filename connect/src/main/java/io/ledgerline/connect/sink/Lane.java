package io.ledgerline.connect.sink;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic on its way to the destination: it flows, stops and starts as one. Not thread-safe. */
final class Lane<R extends Rows> {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private enum Phase {
    PREPARING,
    FLOWING,
    STOPPED
  }

  private final String topic;
  private final Map<Integer, Position> positions = new TreeMap<>();
  private Phase phase = Phase.PREPARING;
  private long ticket;
  private Supplier<R> rows;
  private boolean rewound;
  private long retryAt;
  private String trouble;
  private boolean refused;

  Lane(String topic) {
    this.topic = topic;
  }

  String topic() {
    return topic;
  }

  Collection<Position> positions() {
    return positions.values();
  }

  Position position(int partition) {
    return positions.get(partition);
  }

  void add(TopicPartition partition) {
    positions.put(partition.partition(), new Position(partition));
  }

  void remove(TopicPartition partition) {
    positions.remove(partition.partition());
  }

  TopicPartition[] partitions() {
    return positions.values().stream().map(Position::partition).toArray(TopicPartition[]::new);
  }

  boolean flowing() {
    return phase == Phase.FLOWING;
  }

  boolean preparing() {
    return phase == Phase.PREPARING;
  }

  /** Whether records that come now are those that come next: not so just after a rewind. */
  boolean takes() {
    return phase == Phase.FLOWING && !rewound;
  }

  boolean stopped() {
    return phase == Phase.STOPPED;
  }

  boolean due(long now) {
    return stopped() && now >= retryAt;
  }

  Supplier<R> rows() {
    return rows;
  }

  /** Why the topic does not go on, or null; stays while a stopped topic is tried again. */
  String trouble() {
    return trouble;
  }

  Preparation prepare(long newTicket) {
    phase = Phase.PREPARING;
    ticket = newTicket;
    return new Preparation(
        ticket,
        topic,
        positions.values().stream().map(Position::partition).collect(Collectors.toSet()));
  }

  boolean asked(Preparation preparation) {
    return phase == Phase.PREPARING && preparation.ticket() == ticket;
  }

  /** From the next poll on, each partition is read from where it has been applied. */
  void flow(Supplier<R> newRows) {
    phase = Phase.FLOWING;
    rows = newRows;
    rewound = true;
    if (refused) {
      recover();
    }
  }

  /** What comes from now on was polled after the rewind. */
  void polled() {
    rewound = false;
  }

  boolean rewound() {
    return rewound;
  }

  /**
   * @param byPreparation whether the destination has refused to prepare, so that a later
   *     preparation is proof enough of the repair
   */
  void stop(String text, long tryAgainAt, boolean byPreparation) {
    if (!Objects.equals(trouble, text)) {
      LOG.error("Stopped, the other topics go on: {}", text);
    }
    phase = Phase.STOPPED;
    retryAt = tryAgainAt;
    trouble = text;
    refused = byPreparation;
  }

  /** Some of the topic was applied. */
  void applied() {
    if (phase == Phase.FLOWING) {
      recover();
    }
  }

  private void recover() {
    if (trouble != null) {
      LOG.info("Topic {} goes on", topic);
      trouble = null;
    }
  }
}
