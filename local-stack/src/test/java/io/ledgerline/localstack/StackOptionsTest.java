package io.ledgerline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.folder.Settings;
import io.ledgerline.localstack.process.StackException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StackOptionsTest {
  private final StackOptions options = StackOptions.of(Path.of("data"));

  @Test
  void shouldHaveDefaults() {
    assertThat(options.resolve(Optional.empty())).isEqualTo(new Settings(0, 1));
  }

  @Test
  void shouldHealARunningStackAsItIs() {
    Settings running = new Settings(2000, 3);

    assertThat(options.resolve(Optional.of(running))).isEqualTo(running);
  }

  @Test
  void shouldAddInstancesToARunningStack() {
    assertThat(options.withInstances(3).resolve(Optional.of(new Settings(2000, 1))))
        .isEqualTo(new Settings(2000, 3));
  }

  @Test
  void shouldNotMoveOrShrinkARunningStack() {
    Optional<Settings> running = Optional.of(new Settings(2000, 3));

    assertThatThrownBy(() -> options.withPortOffset(0).resolve(running))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("runs with --port-offset 2000");
    assertThatThrownBy(() -> options.withInstances(1).resolve(running))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("runs with --instances 3");
  }

  @Test
  void shouldFindTheRepository() {
    assertThat(options.home().resolve("local-stack/parts")).isDirectory();
  }
}
