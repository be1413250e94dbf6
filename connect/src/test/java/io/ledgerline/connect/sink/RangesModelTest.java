package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.TopicPartition;

/** A range that was begun is filled exactly, whatever its batches would be like otherwise. */
final class RangesModelTest {
  private final RangedDestination destination = new RangedDestination();

  @Property(tries = 300)
  void shouldFillBegunRangesExactlyAndTileEachPartition(@ForAll long seed) {
    Random random = new Random(seed);
    Rig<FakeRows, RangedDestination> rig = Rig.byPartition(destination, 1 + random.nextInt(9));
    rig.context.reporter = (record, error) -> CompletableFuture.completedFuture(null);
    List<TopicPartition> partitions = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      partitions.add(rig.partition("t", number, values(random, 70)));
    }
    destination.ranges.clear();
    destination.begun.clear();
    rig.open(partitions.toArray(TopicPartition[]::new));
    for (int step = 0; step < 150; step++) {
      switch (random.nextInt(8)) {
        case 0 -> destination.begin = random.nextInt(2);
        case 1 -> destination.failures = random.nextInt(2);
        case 2 -> {
          TopicPartition moved = partitions.get(random.nextInt(3));
          rig.close(moved);
          rig.open(moved);
        }
        case 3 -> rig.now += random.nextInt(150);
        case 4 -> rig.committed(partitions.get(0));
        case 5 -> {
          if (!rig.writerWork.isEmpty()) {
            rig.writerWork.poll().run();
          }
        }
        default -> rig.poll(random.nextInt(12));
      }
    }
    destination.begin = 0;
    destination.failures = 0;
    rig.settle();
    assertThat(destination.violations).isEmpty();
    for (TopicPartition partition : partitions) {
      assertTiles(rig, partition);
    }
  }

  private void assertTiles(Rig<FakeRows, RangedDestination> rig, TopicPartition partition) {
    long next = 0;
    List<Long> offsets = new ArrayList<>();
    for (Map.Entry<Span, List<Long>> range : destination.ranges.get(partition).entrySet()) {
      assertThat(range.getKey().first()).isEqualTo(next);
      next = range.getKey().next();
      offsets.addAll(range.getValue());
    }
    assertThat(offsets)
        .isEqualTo(
            rig.log.get(partition).stream()
                .filter(record -> !"poison".equals(record.value()))
                .map(record -> record.kafkaOffset())
                .toList());
    assertThat(next).isEqualTo(70);
  }

  private static String[] values(Random random, int count) {
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(5) == 0 ? "poison" : "v";
    }
    return values;
  }
}
