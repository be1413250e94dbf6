package io.ledgerline.localstack.it.instances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes its own invoice again and again and reads its own and others', each request to any
 * instance. Notes every answer that is older than the position that the request carried.
 */
final class ConsistencyClient implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final String name;
  private final List<String> instances;
  private final Duration patience;
  private final ConcurrentHashMap<String, Written> board;
  private final Queue<String> mistakes;
  private final Random random;

  /** What it has seen, and the position to see no less. */
  private final Map<String, Integer> seen = new HashMap<>();

  private String position;
  private int invoice = 1;
  private int units;
  private int reads;
  private volatile boolean closed;

  /**
   * @param patience so long it waits for an answer
   * @param board the last write of each invoice, by its number
   * @param mistakes takes what no client may see
   */
  ConsistencyClient(
      int number,
      List<String> instances,
      Duration patience,
      ConcurrentHashMap<String, Written> board,
      Queue<String> mistakes) {
    this.name = "K" + number;
    this.instances = instances;
    this.patience = patience;
    this.board = board;
    this.mistakes = mistakes;
    this.random = new Random(number);
  }

  @Override
  public void run() {
    try {
      while (!closed) {
        write();
        readWithPositionOfWrite(board.get(invoiceNo()));
        readWithPositionOfWrite(any());
        readWithOwnPosition(any());
      }
    } catch (IOException | RuntimeException e) {
      mistakes.add(name + " died: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops after what it is at. */
  void close() {
    closed = true;
  }

  int reads() {
    return reads;
  }

  private String invoiceNo() {
    return name + "-" + invoice;
  }

  private Written any() {
    List<Written> all = List.copyOf(board.values());
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Until it is taken. A request without an answer may lie in a frozen instance and be taken behind
   * later ones, so another invoice is written from then on.
   */
  private void write() throws IOException, InterruptedException {
    units++;
    while (!closed) {
      Optional<HttpResponse<byte[]>> response =
          send(request("/v1/invoice-lines").POST(BodyPublishers.ofString("[" + line() + "]")));
      if (response.isEmpty()) {
        invoice++;
      } else if (response.get().statusCode() == ACCEPTED) {
        String at = response.get().headers().firstValue("Ledgerline-Position").orElseThrow();
        board.put(invoiceNo(), new Written(invoiceNo(), units, at));
        return;
      } else {
        judge("POST", response.get());
      }
    }
  }

  /** Each invoice has a customer of its own, by the same name. */
  private String line() {
    return """
        {"invoiceNo":"%s","lineNo":1,"stockCode":"CONSISTENT","quantity":%d,"unitPrice":"1.00",
        "issuedAt":"2011-03-01T10:00:00Z","customerId":"%s","country":"EIRE"}"""
        .formatted(invoiceNo(), units, invoiceNo());
  }

  private void readWithPositionOfWrite(Written written) throws IOException, InterruptedException {
    if (written != null) {
      read(written, written.position(), written.units());
    }
  }

  private void readWithOwnPosition(Written written) throws IOException, InterruptedException {
    if (position != null) {
      read(written, position, seen.getOrDefault(written.invoiceNo(), 0));
    }
  }

  /** Until there is an answer. */
  private void read(Written written, String min, int least)
      throws IOException, InterruptedException {
    boolean history = random.nextInt(4) == 0;
    String path =
        history
            ? "/v1/customers/" + written.invoiceNo() + "/invoices"
            : "/v1/invoices/" + written.invoiceNo();
    while (!closed) {
      Optional<HttpResponse<byte[]>> response =
          send(request(path).header("Ledgerline-Min-Position", min));
      if (response.isEmpty() || response.get().statusCode() == UNAVAILABLE) {
        continue;
      }
      if (response.get().statusCode() == OK) {
        JsonNode body = JSON.readTree(response.get().body());
        int found = (history ? body.path("items").path(0) : body).path("unitCount").asInt();
        if (found < least) {
          mistakes.add(
              "%s %s has %d units and not %d, with %s, by %s"
                  .formatted(name, path, found, least, min, servedBy(response.get())));
        }
        seen.merge(written.invoiceNo(), found, Math::max);
        position = response.get().headers().firstValue("Ledgerline-Position").orElse(position);
        reads++;
      } else if (response.get().statusCode() != NOT_FOUND || least > 0) {
        judge(path + " with " + min, response.get());
      }
      return;
    }
  }

  private void judge(String what, HttpResponse<byte[]> response) {
    if (response.statusCode() != UNAVAILABLE) {
      mistakes.add(
          "%s %s: %d by %s".formatted(name, what, response.statusCode(), servedBy(response)));
    }
  }

  private static String servedBy(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Ledgerline-Served-By").orElse("nobody");
  }

  private HttpRequest.Builder request(String path) {
    String api = instances.get(random.nextInt(instances.size()));
    return HttpRequest.newBuilder(URI.create(api + path)).timeout(patience);
  }

  /** Empty if the instance is down. */
  private Optional<HttpResponse<byte[]>> send(HttpRequest.Builder request)
      throws InterruptedException {
    try {
      return Optional.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      // Refused, broken off by a kill, or out of patience: the next instance may be up.
      Thread.sleep(20);
      return Optional.empty();
    }
  }
}
