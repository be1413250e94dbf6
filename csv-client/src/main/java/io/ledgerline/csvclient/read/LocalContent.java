package io.ledgerline.csvclient.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file on this machine. */
record LocalContent(Path path, FileTime modified, long bytes) implements Content {
  static LocalContent of(Path path) throws IOException {
    return new LocalContent(
        path.toAbsolutePath().normalize(), Files.getLastModifiedTime(path), Files.size(path));
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public String identity() {
    return "%s modified=%s bytes=%d".formatted(path.toUri(), modified, bytes);
  }
}
