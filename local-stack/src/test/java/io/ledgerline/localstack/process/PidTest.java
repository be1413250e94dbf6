package io.ledgerline.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PidTest {

  @Test
  void shouldSeeARunningProcess() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      assertThat(sleeper.pid().isAlive()).isTrue();
    }
  }

  @Test
  void shouldSeeThatAProcessIsGone() throws IOException {
    Sleeper sleeper = new Sleeper();
    Pid pid = sleeper.pid();
    sleeper.close();

    assertThat(pid.isAlive()).isFalse();
    assertThat(Pid.of(pid.number())).isEmpty();
  }

  @Test
  void shouldTellALaterProcessWithTheSameNumberApart() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      Pid former = new Pid(sleeper.pid().number(), "long ago");

      assertThat(former.isAlive()).isFalse();
    }
  }

  @Test
  void shouldTrustANumberWithoutAStart() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      assertThat(new Pid(sleeper.pid().number(), "").isAlive()).isTrue();
    }
  }
}
