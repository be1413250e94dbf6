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
    assertThat(options.resolve(Optional.empty())).isEqualTo(new Settings(0, 1, false));
  }

  @Test
  void shouldHealARunningStackAsItIs() {
    Settings running = new Settings(2000, 3, false);

    assertThat(options.resolve(Optional.of(running))).isEqualTo(running);
  }

  @Test
  void shouldAddInstancesToARunningStack() {
    assertThat(options.withInstances(3).resolve(Optional.of(new Settings(2000, 1, false))))
        .isEqualTo(new Settings(2000, 3, false));
  }

  @Test
  void shouldBeginLiveChangesInARunningStackAndNeverEndThem() {
    Settings still = new Settings(0, 1, false);
    Settings live = new Settings(0, 1, true);

    assertThat(options.withLiveChanges(true).resolve(Optional.empty())).isEqualTo(live);
    assertThat(options.withLiveChanges(true).resolve(Optional.of(still))).isEqualTo(live);
    assertThat(options.withLiveChanges(false).resolve(Optional.of(live))).isEqualTo(live);
    assertThat(options.resolve(Optional.of(live))).isEqualTo(live);
  }

  @Test
  void shouldNotMoveOrShrinkARunningStack() {
    Optional<Settings> running = Optional.of(new Settings(2000, 3, false));

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
