package io.ledgerline.csvclient.s3;

import java.io.IOException;
import java.io.InputStream;

/** Goes on where a connection broke off: a bulk file may take longer than any connection lives. */
final class ResumingInputStream extends InputStream {
  /** How often in a row nothing may come before it is given up. */
  private static final int MAX_FAILURES = 5;

  /** Opens what is read at a position. */
  interface Opener {
    InputStream at(long position) throws IOException;
  }

  private final Opener opener;
  private final long pauseMs;
  private InputStream in;
  private long position;
  private int failures;

  /**
   * @param pauseMs before the first new attempt, doubled before each further one
   */
  ResumingInputStream(Opener opener, long pauseMs) {
    this.opener = opener;
    this.pauseMs = pauseMs;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      try {
        if (in == null) {
          in = opener.at(position);
        }
        int count = in.read(target, from, length);
        position += Math.max(count, 0);
        failures = 0;
        return count;
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        close();
        if (++failures > MAX_FAILURES) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private void pause(IOException cause) throws IOException {
    try {
      Thread.sleep(pauseMs << (failures - 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }

  @Override
  public void close() {
    InputStream former = in;
    in = null;
    if (former != null) {
      try {
        former.close();
      } catch (IOException e) {
        // The connection was of no use any more.
      }
    }
  }
}
