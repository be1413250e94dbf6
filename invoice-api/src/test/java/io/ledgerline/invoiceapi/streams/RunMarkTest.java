package io.ledgerline.invoiceapi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkTest {
  @TempDir Path folder;

  @Test
  void shouldStandUntilARunHasEnded() {
    Path stateDir = folder.resolve("state");
    RunMark mark = new RunMark(stateDir, "ledgerline");
    assertThat(mark.stands()).isFalse();

    mark.set();
    assertThat(new RunMark(stateDir, "ledgerline").stands()).isTrue();
    assertThat(new RunMark(stateDir, "ledgerline-2").stands()).isFalse();

    mark.remove();
    mark.remove();
    assertThat(mark.stands()).isFalse();
  }
}
