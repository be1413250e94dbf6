package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to another instance, for one request after the other. */
final class PeerConnection {
  private static final Logger LOG = LoggerFactory.getLogger(PeerConnection.class);

  /** Headers of answers that matter. */
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Retry-After",
          Forwarder.SERVED_BY,
          PositionHeaders.POSITION,
          StandbyRoutes.LAG);

  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  /** Most answers come in one piece. */
  private static final Http1Config CONFIG = Http1Config.custom().setBufferSize(1 << 14).build();

  private static final long CLOSED = Long.MAX_VALUE;

  private final Peer peer;
  private final HttpHost host;
  private final List<Header> everyTime;
  private final Socket socket = new Socket();
  private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(CONFIG);

  /** By {@link System#nanoTime}, or {@link #CLOSED}. */
  private final AtomicLong due;

  private boolean reusable = true;

  /**
   * One that is not connected yet.
   *
   * @param secret that goes along with each request
   * @param due when it is closed, by {@link System#nanoTime}
   */
  PeerConnection(Peer peer, InternalSecret secret, long due) {
    this.peer = peer;
    this.host = new HttpHost(peer.host(), peer.port());
    this.everyTime =
        List.of(
            new BasicHeader("Host", peer), new BasicHeader(InternalSecret.HEADER, secret.value()));
    this.due = new AtomicLong(due);
  }

  /**
   * Waits as long as it is not closed: a time-out of the socket's own would make each read three
   * calls of the system.
   */
  void connect() throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(peer.host(), peer.port()));
    connection.bind(socket);
  }

  Peer peer() {
    return peer;
  }

  /**
   * @param path and query, encoded
   * @throws IOException if there is no whole answer, be it that the connection is closed meanwhile
   */
  PeerAnswer get(String path, Map<String, String> headers) throws IOException {
    ClassicHttpRequest request = new BasicClassicHttpRequest(Method.GET, host, path);
    everyTime.forEach(request::addHeader);
    headers.forEach(request::addHeader);
    HttpCoreContext context = HttpCoreContext.create();
    reusable = false;
    try {
      ClassicHttpResponse response = EXECUTOR.execute(request, connection, context);
      PeerAnswer answer = answer(response);
      reusable = EXECUTOR.keepAlive(request, response, connection, context);
      return answer;
    } catch (HttpException e) {
      throw new IOException(e);
    }
  }

  private static PeerAnswer answer(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String name : HEADERS) {
      Header header = response.getFirstHeader(name);
      if (header != null) {
        headers.put(name, header.getValue());
      }
    }
    byte[] body =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    return new PeerAnswer(response.getCode(), headers, body);
  }

  /** Whether the last answer was read to its end, and the other side keeps the connection. */
  boolean isReusable() {
    return reusable;
  }

  /** When it is to be closed unless something else comes before. */
  long due() {
    return due.get();
  }

  boolean isClosed() {
    return due.get() == CLOSED;
  }

  /** False if somebody else has done something with it meanwhile. */
  boolean move(long due, long later) {
    return this.due.compareAndSet(due, later);
  }

  /** Whoever waits for an answer finds that there is none. */
  void close() {
    due.set(CLOSED);
    connection.close(CloseMode.IMMEDIATE);
    try {
      // Had it not been connected yet.
      socket.close();
    } catch (IOException e) {
      // It is of no use any more in any case.
      LOG.debug("A connection to {} does not close", peer, e);
    }
  }
}
