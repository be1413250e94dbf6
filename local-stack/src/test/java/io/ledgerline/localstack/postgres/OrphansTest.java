package io.ledgerline.localstack.postgres;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrphansTest {
  @TempDir private Path data;

  @Test
  void shouldReturnAtOnceWhenNobodyWorksThere() throws Exception {
    long begin = System.nanoTime();

    Orphans.awaitEnd(data);

    assertThat(NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(5_000);
  }

  @Test
  void shouldWaitForProcessesThatWorkThere() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc")));
    Process orphan = new ProcessBuilder("sleep", "0.5").directory(data.toFile()).start();

    Orphans.awaitEnd(data);

    assertThat(orphan.isAlive()).isFalse();
  }
}
