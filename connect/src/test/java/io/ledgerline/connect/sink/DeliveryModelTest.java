package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.TopicPartition;

/** Whatever happens in whatever order, each record is applied once, in order. */
final class DeliveryModelTest {
  @Property(tries = 300)
  void shouldApplyEachRecordOnce(@ForAll long seed) {
    Random random = new Random(seed);
    Rig<FakeRows, FakeDestination> rig = Rig.together();
    TopicPartition first =
        rig.partition("a", 0, Collections.nCopies(60, "v").toArray(new String[0]));
    TopicPartition second =
        rig.partition("a", 1, Collections.nCopies(40, "v").toArray(new String[0]));
    TopicPartition other =
        rig.partition("b", 0, Collections.nCopies(50, "v").toArray(new String[0]));
    rig.open(first, other);
    boolean secondIsOpen = false;
    for (int step = 0; step < 120; step++) {
      switch (random.nextInt(9)) {
        case 0 -> rig.destination.failures = random.nextInt(3);
        case 1 -> rig.destination.failAfterwards = random.nextBoolean();
        case 2 -> rig.destination.broken.add(random.nextBoolean() ? "a" : "b");
        case 3 -> rig.destination.broken.clear();
        case 4 -> {
          if (secondIsOpen) {
            rig.close(second);
          } else {
            rig.open(second);
          }
          secondIsOpen = !secondIsOpen;
        }
        case 5 -> {
          if (!rig.writerWork.isEmpty()) {
            rig.writerWork.poll().run();
          }
        }
        case 6 -> rig.now += random.nextInt(1_500);
        default -> rig.poll(random.nextInt(12));
      }
    }
    rig.destination.failures = 0;
    rig.destination.broken.clear();
    if (!secondIsOpen) {
      rig.open(second);
    }
    rig.settle();
    for (TopicPartition partition : List.of(first, second, other)) {
      assertThat(rig.destination.appliedOffsets(partition))
          .isEqualTo(LongStream.range(0, rig.log.get(partition).size()).boxed().toList());
    }
  }
}
