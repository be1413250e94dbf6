package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReachedOffsetsTest {
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);

  private final List<Long> sought = new ArrayList<>();
  private long nextReadable;
  private final ReachedOffsets offsets =
      new ReachedOffsets(
          (partition, from) -> {
            sought.add(from);
            return nextReadable;
          });

  @Test
  void shouldBelieveCommittedOffsetsThatMove() {
    assertThat(update(10, 5)).isEqualTo(5);
    assertThat(update(12, 8)).isEqualTo(8);
    assertThat(update(12, 12)).isEqualTo(12);
    assertThat(update(12, 12)).isEqualTo(12);
    assertThat(sought).isEmpty();
  }

  @Test
  void shouldLookBehindAnOffsetThatStands() {
    nextReadable = 12;
    assertThat(update(12, 11)).isEqualTo(11);
    assertThat(update(12, 11)).isEqualTo(12);
    assertThat(update(12, 11)).isEqualTo(12);
    assertThat(sought).containsExactly(11L);

    assertThat(update(20, 11)).isEqualTo(12);
    assertThat(update(20, 15)).isEqualTo(15);
  }

  @Test
  void shouldNotPassARecordThatCanBeRead() {
    nextReadable = 11;
    assertThat(update(12, 11)).isEqualTo(11);
    assertThat(update(12, 11)).isEqualTo(11);
    assertThat(sought).containsExactly(11L);
  }

  @Test
  void shouldBeginAtTheBeginningWhereNothingWasEverCommitted() {
    nextReadable = 2;
    assertThat(offsets.update(Map.of(STAFF, 2L), Map.of())).containsEntry(STAFF, 0L);
    assertThat(offsets.update(Map.of(STAFF, 2L), Map.of())).containsEntry(STAFF, 2L);
    assertThat(sought).containsExactly(0L);
  }

  private long update(long end, long committed) {
    return offsets.update(Map.of(STAFF, end), Map.of(STAFF, committed)).get(STAFF);
  }
}
