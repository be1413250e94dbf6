package io.ledgerline.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
  @TempDir private Path folder;
  private LogFile log;

  @BeforeEach
  void setUp() {
    log = new LogFile(folder.resolve("kafka.log"));
  }

  @Test
  void shouldGiveTheLastLines() throws IOException {
    Files.write(log.path(), List.of("one", "two", "three"));

    assertThat(log.tail(2)).containsExactly("two", "three");
    assertThat(log.tail(9)).containsExactly("one", "two", "three");
    assertThat(log.tail(0)).isEmpty();
  }

  @Test
  void shouldGiveTheLastLinesOfALargeFile() throws IOException {
    List<String> lines = IntStream.range(0, 5_000).mapToObj(i -> "line ä " + i).toList();
    Files.write(log.path(), lines);

    assertThat(log.tail(3_000)).isEqualTo(lines.subList(2_000, 5_000));
  }

  @Test
  void shouldGiveALineThatIsNotEndedYet() throws IOException {
    Files.writeString(log.path(), "one\ntwo");

    assertThat(log.tail(1)).containsExactly("two");
  }

  @Test
  void shouldHaveNoLinesWithoutAFile() throws IOException {
    assertThat(log.tail(5)).isEmpty();
  }

  @Test
  void shouldCopyWhatIsNewAndBeginAgainAfterARotation() throws IOException {
    Files.writeString(log.path(), "old\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long offset = log.copy(0, out);
    Files.writeString(log.path(), "old\nnew\n");
    offset = log.copy(offset, out);
    Files.writeString(log.path(), "again\n");

    assertThat(log.copy(offset, out)).isEqualTo(6);
    assertThat(out.toString(UTF_8)).isEqualTo("old\nnew\nagain\n");
  }

  @Test
  void shouldPutALargeFileAside() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.path().toFile(), "rw")) {
      file.setLength(20L * 1024 * 1024 + 1);
    }

    log.rotate();

    assertThat(log.path()).doesNotExist();
    assertThat(folder.resolve("kafka.log.1")).exists();
  }

  @Test
  void shouldLeaveASmallFileInPlace() throws IOException {
    Files.writeString(log.path(), "small");

    log.rotate();

    assertThat(log.path()).hasContent("small");
  }
}
