package io.ledgerline.localstack.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesTest {
  @TempDir private Path target;

  @Test
  void shouldUnpackProgramsLibrariesAndLinks() throws Exception {
    writeArchive("first");

    new Binaries(target).unpack();

    Path program = new Binaries(target).program("postgres");
    assertThat(program).isExecutable().hasContent("first");
    Path library = program.resolveSibling("../lib/libpq.so.5").normalize();
    assertThat(library).isRegularFile().matches(file -> !Files.isExecutable(file));
    assertThat(Files.readSymbolicLink(library.resolveSibling("libpq.so")))
        .isEqualTo(Path.of("libpq.so.5"));
  }

  @Test
  void shouldUnpackOnce() throws Exception {
    writeArchive("first");
    Binaries binaries = new Binaries(target);
    binaries.unpack();
    Files.writeString(binaries.program("postgres"), "in use");

    binaries.unpack();

    assertThat(binaries.program("postgres")).hasContent("in use");
    assertThat(target.toFile().list()).hasSize(2);
  }

  @Test
  void shouldLeaveAnotherVersionAlone() throws Exception {
    writeArchive("first");
    Binaries binaries = new Binaries(target);
    binaries.unpack();
    Path first = binaries.program("postgres");
    Path archive = writeArchive("second");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));

    binaries.unpack();

    assertThat(first).hasContent("first");
    assertThat(binaries.program("postgres")).hasContent("second");
  }

  @Test
  void shouldSayThatThereIsNothingForThisPlatform() {
    assertThatThrownBy(() -> new Binaries(target).unpack())
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("There are no PostgreSQL binaries for this platform (")
        .hasMessageContaining(System.getProperty("os.arch"));
  }

  private Path writeArchive(String content) throws IOException {
    Path archive = Files.createDirectories(target.resolve("archive")).resolve("postgres.txz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZCompressorOutputStream(Files.newOutputStream(archive)))) {
      addFile(tar, "./bin/postgres", 0100755, content);
      addFile(tar, "./lib/libpq.so.5", 0100644, "library");
      TarArchiveEntry link = new TarArchiveEntry("./lib/libpq.so", TarConstants.LF_SYMLINK);
      link.setLinkName("libpq.so.5");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    return archive;
  }

  private static void addFile(TarArchiveOutputStream tar, String name, int mode, String content)
      throws IOException {
    byte[] bytes = content.getBytes(UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(mode);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
