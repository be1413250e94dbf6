package io.ledgerline.localstack.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFoldersTest {
  @TempDir private Path parent;
  private DataFolder folder;

  @BeforeEach
  void setUp() {
    folder = new DataFolder(parent.resolve("a/data"));
  }

  @Test
  void shouldCreateAFolderAndUseItAgain() {
    DataFolders.create(folder);
    new Settings(5, 2, true).write(folder);
    DataFolders.fill(folder);
    DataFolders.create(folder);

    assertThat(Settings.read(folder)).contains(new Settings(5, 2, true));
  }

  @Test
  void shouldRefuseAFolderOfOtherFiles() throws IOException {
    Files.createDirectories(folder.root());
    Files.writeString(folder.root().resolve("thesis.txt"), "years of work");

    assertThatThrownBy(() -> DataFolders.create(folder))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("holds other files");
    assertThatThrownBy(() -> DataFolders.delete(folder))
        .isInstanceOf(StackException.class)
        .hasMessage("There is no stack in " + folder);
    assertThat(folder.root().resolve("thesis.txt")).exists();
  }

  @Test
  void shouldTakeAFolderThatAStartWasKilledIn() throws Exception {
    DataFolders.create(folder);
    String done = DataLock.holding(folder, () -> "locked, and killed before anything was written");

    DataFolders.create(folder);

    assertThat(done).isNotNull();
  }

  @Test
  void shouldSayWhyItCannotWrite() throws IOException {
    Files.writeString(parent.resolve("a"), "a file");

    assertThatThrownBy(() -> DataFolders.create(folder))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("Cannot write to the data folder " + folder);
  }

  @Test
  void shouldRefuseANearlyFullDisk() throws IOException {
    long free = Files.getFileStore(parent).getUsableSpace();

    assertThatThrownBy(() -> DataFolders.refuseFull(parent, free * 2))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("Only ")
        .hasMessageContaining(" MB are free for " + parent);
  }

  @Test
  void shouldDeleteAll() {
    DataFolders.create(folder);
    new Settings(0, 1, false).write(folder);
    DataFolders.fill(folder);

    DataFolders.delete(folder);

    assertThat(folder.root()).doesNotExist();
    assertThat(parent.resolve("a")).exists();
  }
}
