package io.ledgerline.localstack.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** What a part has written to its output. */
public record LogFile(Path path) {
  private static final long MAX_BYTES = 20L * 1024 * 1024;
  private static final int QUOTED_LINES = 15;
  private static final int BLOCK_BYTES = 8192;

  /** Puts a large file aside as {@code .1}, replacing the one before. */
  public void rotate() throws IOException {
    if (Files.exists(path) && Files.size(path) > MAX_BYTES) {
      Files.move(
          path,
          path.resolveSibling(path.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines; none if there is no file. */
  public List<String> tail(int lines) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copy(offsetOfLast(lines), bytes);
    return bytes.toString(UTF_8).lines().toList();
  }

  /** The last lines, to be read behind a statement about what has written them. */
  public String quoteEnd() {
    try {
      return "; the end of %s:\n%s"
          .formatted(
              path,
              tail(QUOTED_LINES).stream()
                  .map(line -> "    " + line)
                  .collect(Collectors.joining("\n")));
    } catch (IOException e) {
      return "; its log cannot be read: " + e;
    }
  }

  /** Where the last lines begin, in bytes from the file's beginning. */
  public long offsetOfLast(int lines) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] block = new byte[BLOCK_BYTES];
      // The newline that ends the last line opens no line of its own.
      long end = Math.max(0, file.length() - 1);
      int left = lines;
      if (lines == 0) {
        return file.length();
      }
      while (end > 0) {
        long begin = Math.max(0, end - BLOCK_BYTES);
        int length = (int) (end - begin);
        file.seek(begin);
        file.readFully(block, 0, length);
        for (int i = length - 1; i >= 0; i--) {
          if (block[i] == '\n' && --left == 0) {
            return begin + i + 1;
          }
        }
        end = begin;
      }
      return 0;
    }
  }

  /**
   * Copies from an offset to the present end; from the beginning if the file has become shorter.
   *
   * @return the offset behind what was copied
   */
  public long copy(long from, OutputStream out) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long offset = file.length() < from ? 0 : from;
      file.seek(offset);
      byte[] block = new byte[BLOCK_BYTES];
      for (int length = file.read(block); length > 0; length = file.read(block)) {
        out.write(block, 0, length);
        offset += length;
      }
      return offset;
    }
  }
}
