package io.ledgerline.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PidFileTest {
  @TempDir private Path folder;
  private PidFile file;

  @BeforeEach
  void setUp() {
    file = new PidFile(folder.resolve("kafka.pid"));
  }

  @Test
  void shouldFindTheProcessAgain() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      file.write(sleeper.pid());

      assertThat(file.alive()).contains(sleeper.pid());
      assertThat(file.isStale()).isFalse();
    }
  }

  @Test
  void shouldBeStaleOnceTheProcessIsGone() throws IOException {
    Sleeper sleeper = new Sleeper();
    file.write(sleeper.pid());
    sleeper.close();

    assertThat(file.alive()).isEmpty();
    assertThat(file.isStale()).isTrue();
  }

  @Test
  void shouldBeStaleIfTheNumberWasGivenToAnotherProcess() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      file.write(new Pid(sleeper.pid().number(), "1"));

      assertThat(file.isStale()).isTrue();
    }
  }

  @Test
  void shouldFindAProcessByTheNumberThatItsShellHasWritten() throws IOException {
    try (Sleeper sleeper = new Sleeper()) {
      Files.writeString(file.path(), sleeper.pid().number() + "\n");

      assertThat(file.alive()).map(Pid::number).contains(sleeper.pid().number());
    }
  }

  @Test
  void shouldBeStaleIfUnreadable() throws IOException {
    Files.writeString(file.path(), "no number");

    assertThat(file.read()).isEmpty();
    assertThat(file.isStale()).isTrue();
  }

  @Test
  void shouldNotBeStaleIfThereIsNone() {
    assertThat(file.read()).isEmpty();
    assertThat(file.isStale()).isFalse();
  }
}
