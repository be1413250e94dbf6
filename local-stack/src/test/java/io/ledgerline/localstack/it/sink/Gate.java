package io.ledgerline.localstack.it.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between a sink and its store, which are both as they always are: passes every byte on, and
 * holds requests, or the answers to them, that it is told to hold. What it holds stays held when
 * the sink dies, as in a network that is cut.
 */
public final class Gate implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  /** What becomes of a request that is waited for. */
  private enum Way {
    HOLD_REQUEST,
    HOLD_ANSWER,
    REFUSE
  }

  private record Order(
      Predicate<String> requests, AtomicInteger skip, Way way, String answer, CountDownLatch met) {}

  private final ServerSocket server;
  private final URI store;
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile Order order;
  private volatile boolean open;

  public Gate(URI store) throws IOException {
    this.store = store;
    server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    daemon("accept", this::accept);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /**
   * The first request of these, after so many others, does not reach the store.
   *
   * @param requests told by the beginning of a request, its head and what came with it
   */
  public CountDownLatch holdRequest(Predicate<String> requests, int skip) {
    return give(requests, skip, Way.HOLD_REQUEST, "");
  }

  /** The first request of these, after so many others, is carried out, and nobody learns of it. */
  public CountDownLatch holdAnswer(Predicate<String> requests, int skip) {
    return give(requests, skip, Way.HOLD_ANSWER, "");
  }

  /**
   * So many requests of these get this answer, and the store learns nothing of them.
   *
   * @param status such as {@code 503 Slow Down}
   */
  public CountDownLatch refuse(Predicate<String> requests, int count, String status, String body) {
    String answer =
        String.join(
            "\r\n",
            "HTTP/1.1 " + status,
            "Content-Type: "
                + (body.startsWith("<") ? "application/xml" : "application/x-amz-json-1.0"),
            "Content-Length: " + body.length(),
            "",
            body);
    return give(requests, count, Way.REFUSE, answer);
  }

  private CountDownLatch give(Predicate<String> requests, int count, Way way, String answer) {
    CountDownLatch met = new CountDownLatch(1);
    order = new Order(requests, new AtomicInteger(count), way, answer, met);
    return met;
  }

  /** Passes on what is held, and everything from now on. */
  public void open() {
    open = true;
    opened.countDown();
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      Socket upstream = new Socket(store.getHost(), store.getPort());
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      Passage passage = new Passage(client, upstream);
      daemon("requests", passage::requests);
      daemon("answers", passage::answers);
    }
  }

  @Override
  public void close() {
    open();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void daemon(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One of the two has gone: so does the passage.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "gate-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** One connection. */
  private final class Passage {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean answersHeld;

    Passage(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void requests() throws IOException, InterruptedException {
      try (client;
          upstream) {
        byte[] chunk = new byte[CHUNK];
        InputStream in = client.getInputStream();
        OutputStream out = upstream.getOutputStream();
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          byte[] bytes = withBody(Arrays.copyOf(chunk, read), in);
          Order met = met(bytes);
          if (met != null && met.way() == Way.REFUSE) {
            refuse(bytes, in, met.answer());
            continue;
          }
          if (met != null && met.way() == Way.HOLD_REQUEST) {
            met.met().countDown();
            opened.await();
          }
          if (met != null && met.way() == Way.HOLD_ANSWER) {
            // Also while the rest of the request is still to come.
            answersHeld = true;
          }
          out.write(bytes);
          out.flush();
        }
      }
    }

    void answers() throws IOException, InterruptedException {
      try (client;
          upstream) {
        byte[] chunk = new byte[CHUNK];
        InputStream in = upstream.getInputStream();
        OutputStream out = client.getOutputStream();
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
          if (answersHeld && !isAskingForMore(chunk)) {
            // The store has answered, so it has carried out what was asked for.
            order.met().countDown();
            opened.await();
          }
          out.write(chunk, 0, read);
          out.flush();
        }
      }
    }

    /** A head that came alone does not say what is asked for; its body follows at once. */
    private static byte[] withBody(byte[] begun, InputStream in) throws IOException {
      String text = new String(begun, ISO_8859_1).toLowerCase(Locale.ROOT);
      boolean alone =
          text.endsWith("\r\n\r\n")
              && text.matches("(?s).*\r\ncontent-length: *[1-9].*")
              && !text.contains("\r\nexpect:");
      byte[] chunk = new byte[CHUNK];
      int more = alone ? in.read(chunk) : 0;
      if (more <= 0) {
        return begun;
      }
      byte[] both = Arrays.copyOf(begun, begun.length + more);
      System.arraycopy(chunk, 0, both, begun.length, more);
      return both;
    }

    private static boolean isAskingForMore(byte[] answer) {
      return new String(answer, 0, 12, ISO_8859_1).equals("HTTP/1.1 100");
    }

    private Order met(byte[] bytes) {
      Order current = order;
      if (open || current == null || !current.requests().test(new String(bytes, ISO_8859_1))) {
        return null;
      }
      int left = current.skip().getAndDecrement();
      boolean now = current.way() == Way.REFUSE ? left > 0 : left == 0;
      return now ? current : null;
    }

    /** Reads the request to its end first. */
    private void refuse(byte[] begun, InputStream in, String answer) throws IOException {
      String text = new String(begun, ISO_8859_1);
      int head = text.indexOf("\r\n\r\n") + 4;
      String length = text.replaceFirst("(?is).*\r\ncontent-length: *(\\d+).*", "$1");
      int rest = Integer.parseInt(length) - (begun.length - head);
      in.skipNBytes(Math.max(0, rest));
      client.getOutputStream().write(answer.getBytes(ISO_8859_1));
      order.met().countDown();
    }
  }
}
