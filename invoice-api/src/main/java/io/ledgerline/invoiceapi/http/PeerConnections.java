package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.Peer;
import java.io.IOException;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to other instances. All are looked through some times a second: who has waited too
 * long for an answer is told that there is none, and what nobody has used for long is closed. A
 * timer for each request would wake a thread each time.
 */
final class PeerConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeerConnections.class);
  private static final long LOOK_EVERY_MS = 50;

  /** Less than the other side keeps a connection. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final long CONNECT_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Set<PeerConnection> all = ConcurrentHashMap.newKeySet();
  private final Map<Peer, Deque<PeerConnection>> idle = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(PeerConnections::daemon);

  private final InternalSecret secret;

  /**
   * @param secret goes along with each request
   */
  PeerConnections(InternalSecret secret) {
    this.secret = secret;
    var unused =
        clock.scheduleWithFixedDelay(
            this::closeOverdue, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "peer-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The one that was used last, if any is kept; the other side may have closed it.
   *
   * @param until when it is closed, by {@link System#nanoTime}
   */
  Optional<PeerConnection> kept(Peer peer, long until) {
    Deque<PeerConnection> free = idle(peer);
    for (PeerConnection kept = free.pollFirst(); kept != null; kept = free.pollFirst()) {
      long due = kept.due();
      if (!kept.isClosed() && kept.move(due, until)) {
        return Optional.of(kept);
      }
    }
    return Optional.empty();
  }

  /** A new one, unless there is no time left for it, or the other side does not take it. */
  Optional<PeerConnection> connect(Peer peer, long until) {
    long now = System.nanoTime();
    if (now - until >= 0) {
      return Optional.empty();
    }
    long connected = Math.min(until, now + CONNECT_NANOS);
    PeerConnection fresh = new PeerConnection(peer, secret, connected);
    all.add(fresh);
    try {
      fresh.connect();
      if (fresh.move(connected, until)) {
        return Optional.of(fresh);
      }
    } catch (IOException e) {
      LOG.debug("{} takes no connection", peer, e);
    }
    drop(fresh);
    return Optional.empty();
  }

  /** For others. */
  void giveBack(PeerConnection connection, long until) {
    if (connection.isReusable()
        && connection.move(until, System.nanoTime() + IDLE_NANOS)
        && !clock.isShutdown()) {
      idle(connection.peer()).addFirst(connection);
    } else {
      drop(connection);
    }
  }

  private Deque<PeerConnection> idle(Peer peer) {
    return idle.computeIfAbsent(peer, any -> new ConcurrentLinkedDeque<>());
  }

  private void drop(PeerConnection connection) {
    all.remove(connection);
    connection.close();
  }

  private void closeOverdue() {
    long now = System.nanoTime();
    for (PeerConnection connection : all) {
      long due = connection.due();
      // Taken or given back just now, it is not.
      if (now - due > 0 && connection.move(due, due + 1)) {
        drop(connection);
        boolean unused = idle(connection.peer()).remove(connection);
      }
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    all.forEach(this::drop);
  }
}
