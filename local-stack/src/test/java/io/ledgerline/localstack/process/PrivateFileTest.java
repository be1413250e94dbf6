package io.ledgerline.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivateFileTest {
  @TempDir private Path folder;

  @Test
  void shouldBeReadableByItsOwnerAloneEvenWhenItReplacesAnother() throws IOException {
    Path file = folder.resolve("secret");
    Files.writeString(file, "open to all, and longer than what comes");

    PrivateFile.write(file, "secret");

    assertThat(file).hasContent("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldLeaveNothingElseBehind() throws IOException {
    PrivateFile.write(folder.resolve("secret"), "one");
    PrivateFile.write(folder.resolve("secret"), "two");

    assertThat(folder).isDirectoryContaining(file -> file.endsWith("secret"));
    assertThat(folder.toFile().list()).hasSize(1);
  }
}
