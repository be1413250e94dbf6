package io.ledgerline.invoiceapi.position;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * A place in the topology's inputs. As text {@code invoice-lines/0:17,invoice-lines/3:4}, which is
 * what clients pass on.
 */
public final class Position {
  public static final Position START = new Position(Map.of());

  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);
  private static final Pattern PART =
      Pattern.compile("([A-Za-z0-9._-]{1,249})/(\\d{1,9}):(\\d{1,18})");

  /** So many partitions may a position name, and more than the inputs have. */
  private static final int MAX_PARTS = 1_000;

  private final SortedMap<TopicPartition, Long> offsets;

  /** Many answers have the same position, one after the other. */
  private volatile String text;

  /**
   * @param offsets by partition, the offset behind the last record that counts
   */
  public Position(Map<TopicPartition, Long> offsets) {
    this.offsets = Collections.unmodifiableSortedMap(sorted(offsets));
  }

  /** By partition, the offset behind the last record that counts. */
  public SortedMap<TopicPartition, Long> offsets() {
    return offsets;
  }

  /**
   * @throws IllegalArgumentException if the text is no position; the message says so
   */
  public static Position parse(String text) {
    if (text.isBlank()) {
      return START;
    }
    Map<TopicPartition, Long> offsets = new TreeMap<>(ORDER);
    String[] parts = text.split(",", MAX_PARTS + 1);
    for (String part : parts) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches() || parts.length > MAX_PARTS) {
        throw new IllegalArgumentException("no position that this service has given");
      }
      offsets.merge(
          new TopicPartition(matcher.group(1), Integer.parseInt(matcher.group(2))),
          Long.valueOf(matcher.group(3)),
          Math::max);
    }
    return new Position(offsets);
  }

  /** The first place that lies behind both. */
  public Position and(Position other) {
    if (offsets.isEmpty() || other.offsets.isEmpty()) {
      return offsets.isEmpty() ? other : this;
    }
    SortedMap<TopicPartition, Long> both = sorted(offsets);
    other.offsets.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
    return new Position(both);
  }

  /** Whether all before it was read, if so much was read of each partition. */
  boolean isReached(Map<TopicPartition, Long> read) {
    return offsets.entrySet().stream()
        .allMatch(part -> read.getOrDefault(part.getKey(), 0L) >= part.getValue());
  }

  private static SortedMap<TopicPartition, Long> sorted(Map<TopicPartition, Long> offsets) {
    SortedMap<TopicPartition, Long> sorted = new TreeMap<>(ORDER);
    sorted.putAll(offsets);
    return sorted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position position && offsets.equals(position.offsets);
  }

  @Override
  public int hashCode() {
    return offsets.hashCode();
  }

  @Override
  public String toString() {
    String known = text;
    if (known == null) {
      known =
          offsets.entrySet().stream()
              .map(
                  part ->
                      part.getKey().topic()
                          + "/"
                          + part.getKey().partition()
                          + ":"
                          + part.getValue())
              .collect(Collectors.joining(","));
      text = known;
    }
    return known;
  }
}
