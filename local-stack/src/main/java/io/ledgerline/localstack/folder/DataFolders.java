package io.ledgerline.localstack.folder;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Comparator;
import java.util.stream.Stream;

/** Creates, checks and deletes data folders, and never touches a folder that is not one. */
public final class DataFolders {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long MIN_FREE_BYTES = 500 * MEGABYTE;

  /**
   * @throws StackException if it cannot be written, or holds files that are not ours
   */
  public static void create(DataFolder folder) {
    try {
      refuseForeign(folder);
      Files.createDirectories(folder.root());
    } catch (IOException | ReadOnlyFileSystemException e) {
      throw notWritable(folder, e);
    }
  }

  /** Creates what lies in it; to be called under the lock. */
  public static void fill(DataFolder folder) {
    try {
      Files.createDirectories(folder.run());
      Files.createDirectories(folder.logs());
      refuseFull(folder.root(), MIN_FREE_BYTES);
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  public static boolean isOurs(DataFolder folder) {
    return Files.isRegularFile(folder.settings());
  }

  /**
   * @throws StackException if the folder is not a stack's
   */
  public static void refuseOther(DataFolder folder) {
    if (!isOurs(folder)) {
      throw new StackException("There is no stack in " + folder);
    }
  }

  /** Deletes the folder with all that it holds; to be called under the lock. */
  public static void delete(DataFolder folder) {
    refuseOther(folder);
    try (Stream<Path> files = Files.walk(folder.root())) {
      // What makes the folder ours goes last, so that an interrupted reset can be repeated.
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder.root()) && !file.equals(folder.settings())) {
          Files.delete(file);
        }
      }
      Files.delete(folder.settings());
      Files.delete(folder.root());
    } catch (IOException e) {
      throw new StackException("Cannot delete " + folder + ": " + e, e);
    }
  }

  static void refuseFull(Path root, long minimum) throws IOException {
    FileStore store = Files.getFileStore(root);
    long free = store.getUsableSpace();
    if (free < minimum) {
      throw new StackException(
          "Only %d MB are free for %s (on %s): at least %d MB are needed"
              .formatted(free / MEGABYTE, root, store.name(), minimum / MEGABYTE));
    }
  }

  private static void refuseForeign(DataFolder folder) throws IOException {
    if (isOurs(folder) || !Files.isDirectory(folder.root())) {
      return;
    }
    try (Stream<Path> files = Files.list(folder.root())) {
      // A start that was killed at once has left its lock.
      if (files.anyMatch(file -> !file.equals(folder.lock()))) {
        throw new StackException(
            folder + " holds other files and no data of Ledgerline: choose another --data");
      }
    }
  }

  static StackException notWritable(DataFolder folder, Exception e) {
    String reason =
        e instanceof AccessDeniedException
            ? "permission denied"
            : e instanceof FileAlreadyExistsException ? "it is a file" : e.toString();
    return new StackException("Cannot write to the data folder " + folder + ": " + reason, e);
  }

  private DataFolders() {}
}
