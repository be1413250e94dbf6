package io.ledgerline.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files that only their owner reads, and that a reader sees whole or not at all. */
public final class PrivateFile {
  private static final Set<StandardOpenOption> NEW_ONLY =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  /** Replaces the file by one with this text, mode 600 from its creation. */
  public static void write(Path path, String text) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    Files.deleteIfExists(fresh);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (SeekableByteChannel channel = Files.newByteChannel(fresh, NEW_ONLY, ownerOnly)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private PrivateFile() {}
}
