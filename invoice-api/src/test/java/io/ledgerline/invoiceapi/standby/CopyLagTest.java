package io.ledgerline.invoiceapi.standby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CopyLagTest {
  private final CopyLag lag = new CopyLag();

  private void observe(long atSecond, long end, long position) {
    lag.observe(lag.generation(), TimeUnit.SECONDS.toNanos(atSecond), end, position, position);
  }

  private Optional<Duration> at(long second) {
    return lag.at(TimeUnit.SECONDS.toNanos(second));
  }

  @Test
  void shouldNotKnowTheAgeOfACopyThatWasNeverAtAnEnd() {
    observe(0, 1_000, 10);
    observe(1, 2_000, 999);

    assertThat(at(1)).isEmpty();
  }

  @Test
  void shouldBeAsOldAsTheLastEndThatTheCopyHasReached() {
    observe(0, 100, 100);
    assertThat(at(0)).contains(Duration.ZERO);
    observe(1, 200, 150);
    observe(2, 300, 250);
    observe(3, 400, 260);

    assertThat(at(3)).as("the end of second 1").contains(Duration.ofSeconds(2));
    observe(4, 400, 400);
    assertThat(at(4)).contains(Duration.ZERO);
  }

  @Test
  void shouldAgeWhileNobodyLooks() {
    observe(0, 100, 100);

    assertThat(at(7)).contains(Duration.ofSeconds(7));
  }

  @Test
  void shouldForgetWhatItWasWhenItIsMadeAnew() {
    observe(0, 100, 100);
    lag.startAt(100);
    assertThat(at(0)).contains(Duration.ZERO);

    lag.startAt(0);

    assertThat(at(0)).isEmpty();
    observe(1, 100, 50);
    assertThat(at(1)).isEmpty();
    observe(2, 100, 100);
    assertThat(at(2)).contains(Duration.ZERO);
  }

  /** What was looked up before says nothing of the copy after. */
  @Test
  void shouldNotTakeAnOldLookForTheNewCopy() {
    observe(0, 100, 100);
    int before = lag.generation();
    lag.startAt(0);

    lag.observe(before, TimeUnit.SECONDS.toNanos(1), 100, 100, 100);

    assertThat(at(1)).isEmpty();
  }

  /** It stands before the mark of a transaction, behind which it was seen to have all. */
  @Test
  void shouldKeepItsAgeWhenItIsPromotedAtAMark() {
    lag.observe(0, 0, 12, 10, 12);
    assertThat(at(0)).contains(Duration.ZERO);

    lag.startAt(10);

    assertThat(at(0)).contains(Duration.ZERO);
  }

  @Test
  void shouldSeeThatItWasMadeAnew() {
    observe(0, 100, 100);
    observe(1, 200, 50);

    assertThat(at(1)).isEmpty();
  }

  /** What is not noted makes it older, never younger. */
  @Test
  void shouldNeverSeemYoungerThanItIs() {
    observe(0, 0, 0);
    for (int second = 1; second <= 1_000; second++) {
      observe(second, 10L * second, 0);
    }
    observe(1_001, 10_010, 5_000);

    assertThat(at(1_001).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(501));
    observe(1_002, 10_020, 10_020);
    observe(1_003, 10_020, 10_020);
    assertThat(at(1_003)).contains(Duration.ZERO);
  }
}
