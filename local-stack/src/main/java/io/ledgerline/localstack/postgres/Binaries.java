package io.ledgerline.localstack.postgres;

import io.ledgerline.localstack.process.FileTree;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs: the build brings the archive for its platform, the first start unpacks it.
 *
 * @param target what the build has made
 */
public record Binaries(Path target) {

  /** A program of PostgreSQL's, once it is unpacked. */
  public Path program(String name) throws IOException {
    return folder(archive()).resolve("bin").resolve(name);
  }

  /**
   * Does nothing if it has been done; several launchers may do it at a time.
   *
   * @throws StackException if there are no programs for this platform
   */
  public void unpack() throws IOException {
    Path archive = archive();
    Path folder = folder(archive);
    if (Files.isDirectory(folder)) {
      return;
    }
    Path fresh = Files.createTempDirectory(target, "unpacking-");
    try {
      TarXz.unpack(archive, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another launcher was faster, or else this was not about the folder.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    } finally {
      FileTree.delete(fresh);
    }
  }

  /** The archive's time is its content's: another version of PostgreSQL has another folder. */
  private Path folder(Path archive) throws IOException {
    return target.resolve("unpacked-" + Files.getLastModifiedTime(archive).to(TimeUnit.SECONDS));
  }

  private Path archive() throws IOException {
    Path folder = target.resolve("archive");
    Optional<Path> archive = Optional.empty();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        archive = files.filter(file -> file.toString().endsWith(".txz")).findFirst();
      }
    }
    return archive.orElseThrow(
        () ->
            new StackException(
                "There are no PostgreSQL binaries for this platform (%s %s) in %s"
                    .formatted(
                        System.getProperty("os.name"), System.getProperty("os.arch"), folder)));
  }
}
