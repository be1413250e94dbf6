package io.ledgerline.localstack.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaunchTest {
  private static final int ENDED_BY_TERM = 143;

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void tearDown() {
    process.destroyForcibly();
  }

  @Test
  void shouldSurviveWhatATerminalSendsAndEndOnTerm() throws Exception {
    process = launch("echo up; exec sleep 60").start();
    await().untilAsserted(() -> assertThat(log()).hasContent("up"));
    Pid pid = Pid.of(process.pid()).orElseThrow();

    assertThat(Signal.INT.send(pid)).isTrue();

    assertThat(process.waitFor(1, SECONDS)).isFalse();

    assertThat(Signal.TERM.send(pid)).isTrue();
    assertThat(process.waitFor()).isEqualTo(ENDED_BY_TERM);
  }

  @Test
  void shouldWriteItsOwnNumber() throws IOException {
    process = launch("exec sleep 60").start();

    await().untilAsserted(() -> assertThat(pidFile()).hasContent(process.pid() + ""));
  }

  @Test
  void shouldNotOverwriteWhatTheLauncherHasWritten() throws Exception {
    Files.writeString(pidFile(), "written before");

    process = launch("exit 3").start();

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(pidFile()).hasContent("written before");
  }

  @Test
  void shouldAppendBothOutputsAndHaveNoInput() throws Exception {
    Files.writeString(log(), "before\n");

    process = launch("cat; echo $VARIABLE; pwd; echo wrong >&2").start();

    assertThat(process.waitFor()).isZero();
    assertThat(log()).content().hasLineCount(4).startsWith("before\nvalue\n").endsWith("wrong\n");
    assertThat(log()).content().contains(folder.toRealPath().toString());
  }

  private Launch launch(String script) {
    return new Launch(
        List.of("/bin/sh", "-c", script), Map.of("VARIABLE", "value"), folder, log(), pidFile());
  }

  private Path log() {
    return folder.resolve("part.log");
  }

  private Path pidFile() {
    return folder.resolve("part.pid");
  }
}
