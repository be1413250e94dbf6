package io.ledgerline.csvclient.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file of rows.
 *
 * @param content its bytes
 * @param name what its rows bear as their source: the file's name, below a folder the path from
 *     that folder, parts joined by '/'
 * @param format what it is written in
 * @param bytes their number, compressed or not
 */
public record InputFile(Content content, String name, Format format, long bytes) {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int GZIP_MAGIC = 0x8B1F;

  /**
   * The file's content, decompressed if its first bytes say gzip, whatever its name says.
   *
   * @param bytesRead told of every read how many bytes it took of them
   */
  InputStream open(LongConsumer bytesRead) throws IOException {
    InputStream stored = content.open();
    try {
      InputStream in =
          new BufferedInputStream(new MeteredInputStream(stored, bytesRead), BUFFER_BYTES);
      in.mark(2);
      boolean gzip = (in.read() | in.read() << 8) == GZIP_MAGIC;
      in.reset();
      return gzip ? new GZIPInputStream(in, BUFFER_BYTES) : in;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }
}
