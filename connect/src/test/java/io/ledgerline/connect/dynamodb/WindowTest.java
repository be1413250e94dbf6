package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WindowTest {
  private final Window window = new Window(8);

  @Test
  void shouldHalveOnceForWhatWasInFlightTogether() {
    repeat(8, window::throttled);
    assertThat(window.size()).isEqualTo(4);
    repeat(4, window::throttled);
    assertThat(window.size()).isEqualTo(2);
    repeat(20, window::throttled);
    assertThat(window.size()).isEqualTo(1);
  }

  @Test
  void shouldGrowByOneForEachWindowOfSuccesses() {
    repeat(12, window::throttled);
    repeat(2, window::succeeded);
    assertThat(window.size()).isEqualTo(3);
    repeat(3, window::succeeded);
    assertThat(window.size()).isEqualTo(4);
    repeat(100, window::succeeded);
    assertThat(window.size()).isEqualTo(8);
  }

  @Test
  void shouldStallOnlyWhenNothingSucceedsForLong() {
    repeat(99, window::throttled);
    window.succeeded();
    repeat(99, window::throttled);
    assertThat(window.stalled()).isFalse();
    window.throttled();
    assertThat(window.stalled()).isTrue();
    window.begin();
    assertThat(window.stalled()).isFalse();
  }

  private static void repeat(int times, Runnable action) {
    for (int i = 0; i < times; i++) {
      action.run();
    }
  }
}
