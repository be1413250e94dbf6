package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CdcOffsetsTest {
  private static final TopicPartition STAFF = new TopicPartition("totesys.public.staff", 0);
  private static final TopicPartition DESIGN = new TopicPartition("totesys.public.design", 0);
  private static final TopicPartition LINES = new TopicPartition("invoice-lines", 0);

  @Test
  void shouldCountWhatIsNotReached() {
    assertThat(
            new CdcOffsets(Map.of(STAFF, 10L, DESIGN, 4L), Map.of(STAFF, 7L, DESIGN, 5L, LINES, 1L))
                .unread())
        .isEqualTo(3);
  }

  @Test
  void shouldReachFormerEndsOnlyWithEveryPartition() {
    CdcOffsets offsets =
        new CdcOffsets(Map.of(STAFF, 10L, DESIGN, 4L), Map.of(STAFF, 7L, DESIGN, 4L));

    assertThat(offsets.reach(Map.of(STAFF, 7L, DESIGN, 4L))).isTrue();
    assertThat(offsets.reach(Map.of(STAFF, 8L, DESIGN, 4L))).isFalse();
    assertThat(offsets.reach(Map.of(LINES, 1L))).isFalse();
  }
}
