package io.ledgerline.invoiceapi.standby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyLagsTest {
  private static final StorePartition INVOICES = new StorePartition("invoices", 3);

  private final Map<StorePartition, CopyLog.CopyOffsets> offsets = new HashMap<>();
  private final List<Map<StorePartition, Long>> looked = new ArrayList<>();
  private long next;
  private final CopyLags lags =
      new CopyLags(
          new CopyLog() {
            @Override
            public Map<StorePartition, CopyOffsets> offsets() {
              return Map.copyOf(offsets);
            }

            @Override
            public Map<StorePartition, Long> nextReadable(Map<StorePartition, Long> from) {
              looked.add(from);
              return Map.of(INVOICES, next);
            }

            @Override
            public void close() {}
          });

  private void sample(long position, long end) {
    offsets.put(INVOICES, new CopyLog.CopyOffsets(position, end));
    lags.sample();
  }

  @Test
  void shouldKnowHowOldACopyIs() {
    assertThat(lags.of(INVOICES)).isEmpty();
    sample(4, 5);
    assertThat(lags.of(INVOICES)).isEmpty();

    sample(5, 5);

    assertThat(lags.of(INVOICES).orElseThrow()).isLessThan(Duration.ofSeconds(10));
    assertThat(looked).as("it moves").isEmpty();
  }

  @Test
  void shouldLookOnceBehindTheMarkAtWhichACopyStands() {
    next = 5;
    sample(4, 5);
    assertThat(looked).isEmpty();
    sample(4, 5);
    assertThat(lags.of(INVOICES)).isPresent();
    sample(4, 5);

    assertThat(looked).containsExactly(Map.of(INVOICES, 4L));
  }

  @Test
  void shouldNotTakeARecordThatTheCopyLacksForAMark() {
    next = 4;
    sample(4, 5);
    sample(4, 5);

    assertThat(lags.of(INVOICES)).isEmpty();
  }

  /** While partitions move nothing is told of a copy; it only ages. */
  @Test
  void shouldLetACopyAgeOfWhichNothingIsTold() {
    sample(5, 5);
    offsets.clear();
    lags.sample();

    assertThat(lags.of(INVOICES)).isPresent();
  }

  @Test
  void shouldForgetACopyThatIsMadeAnew() {
    sample(5, 5);
    lags.starts("invoices", 3, 0);

    assertThat(lags.of(INVOICES)).isEmpty();
  }
}
