package io.ledgerline.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToolTest {
  @TempDir private Path folder;

  @Test
  void shouldRunAProgramToItsEnd() throws Exception {
    tool("echo done", Duration.ofMinutes(1)).run("work");

    assertThat(folder.resolve("log")).hasContent("done");
  }

  @Test
  void shouldQuoteTheLogOfAFailure() {
    assertThatThrownBy(() -> tool("echo no space; exit 7", Duration.ofMinutes(1)).run("format"))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("Could not format: exit code 7")
        .hasMessageEndingWith("no space");
  }

  @Test
  void shouldNotWaitForEver() {
    assertThatThrownBy(() -> tool("exec sleep 60", Duration.ofMillis(100)).run("format"))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("Could not format: no end after");
  }

  private Tool tool(String script, Duration deadline) {
    return new Tool(
        List.of("/bin/sh", "-c", script), folder, new LogFile(folder.resolve("log")), deadline);
  }
}
