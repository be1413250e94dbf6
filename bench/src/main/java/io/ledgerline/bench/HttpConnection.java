package io.ledgerline.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/**
 * One connection that is kept open, with as little work of its own as may be: what it does to read
 * headers is measured along with the server that sends them.
 */
final class HttpConnection implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final byte[] LENGTH = "\ncontent-length:".getBytes(US_ASCII);
  private static final int LOWER_CASE = 0x20;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  /** Between these, what is received and not read. */
  private int next;

  private int end;

  HttpConnection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    // With a time-out each read would be three calls of the system.
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** A request as it goes over the wire. */
  static byte[] get(URI server, String path) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
        .formatted(path, server.getAuthority())
        .getBytes(US_ASCII);
  }

  static byte[] post(URI server, String path, String body) {
    int length = body.getBytes(UTF_8).length;
    return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, server.getAuthority(), length, body)
        .getBytes(UTF_8);
  }

  /**
   * Sends a request and reads its answer.
   *
   * @return the status
   */
  int exchange(byte[] request) throws IOException {
    out.write(request);
    int head = headLength();
    int status = (int) number(next + STATUS_AT, ' ');
    int length = find(LENGTH, next, next + head);
    long body = length < 0 ? -1 : number(length + LENGTH.length, '\r');
    next += head;
    if (body >= 0) {
      skip(body);
    } else {
      skipChunks();
    }
    return status;
  }

  /** To the end of the empty line. */
  private int headLength() throws IOException {
    for (int at = next; ; at++) {
      while (at + 2 >= end) {
        at -= receive();
      }
      if (buffer[at] == '\n' && buffer[at + 1] == '\r' && buffer[at + 2] == '\n') {
        return at + 3 - next;
      }
    }
  }

  /** In any case; -1 if there is none. */
  private int find(byte[] lowerCase, int from, int to) {
    for (int at = from; at + lowerCase.length <= to; at++) {
      if (buffer[at] == lowerCase[0] && matches(lowerCase, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean matches(byte[] lowerCase, int at) {
    for (int i = 1; i < lowerCase.length; i++) {
      if ((buffer[at + i] | LOWER_CASE) != (lowerCase[i] | LOWER_CASE)) {
        return false;
      }
    }
    return true;
  }

  private long number(int from, char delimiter) {
    int at = from;
    while (buffer[at] != delimiter) {
      at++;
    }
    return Long.parseLong(new String(buffer, from, at - from, US_ASCII).strip());
  }

  private void skipChunks() throws IOException {
    for (long size = chunk(); size > 0; size = chunk()) {
      skip(size + 2);
    }
    skip(2);
  }

  private long chunk() throws IOException {
    int at = next;
    while (at >= end || buffer[at] != '\n') {
      if (at >= end) {
        at -= receive();
      } else {
        at++;
      }
    }
    String size = new String(buffer, next, at - next, US_ASCII);
    next = at + 1;
    return Long.parseLong(size.strip(), 16);
  }

  private void skip(long bytes) throws IOException {
    long left = bytes - (end - next);
    if (left <= 0) {
      next += (int) bytes;
      return;
    }
    next = end;
    while (left > 0) {
      int unused = receive();
      int taken = (int) Math.min(left, end - next);
      next += taken;
      left -= taken;
    }
  }

  /**
   * Waits for more.
   *
   * @return by how much what was there has moved to the front
   */
  private int receive() throws IOException {
    int moved = next;
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= moved;
    next = 0;
    int received = in.read(buffer, end, buffer.length - end);
    if (received < 0) {
      throw new EOFException("The server has closed the connection");
    }
    end += received;
    return moved;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
