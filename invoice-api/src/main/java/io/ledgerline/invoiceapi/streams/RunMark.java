package io.ledgerline.invoiceapi.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that stands while the stores are in use: what finds it knows that a run did not end. */
final class RunMark {
  private final Path file;

  RunMark(Path stateDir, String applicationId) {
    this.file = stateDir.resolve(applicationId + ".running");
  }

  boolean stands() {
    return Files.exists(file);
  }

  void set() {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
