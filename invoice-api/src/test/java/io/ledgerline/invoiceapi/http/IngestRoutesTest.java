package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerline.invoiceapi.ingest.BodyReader;
import io.ledgerline.invoiceapi.ingest.LineLog;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.schemas.InvoiceLine;
import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IngestRoutesTest {
  private static final String LINE =
      """
      {"invoiceNo":"1","lineNo":%s,"stockCode":"A","quantity":1,"unitPrice":"1.00",\
      "issuedAt":"2010-12-01T08:26:00Z","country":"EIRE"}
      """;

  private final List<InvoiceLine> taken = new ArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private volatile boolean blocked;
  private volatile boolean away;
  private final RoutesUnderTest http =
      new RoutesUnderTest(stores -> new IngestRoutes(new BodyReader(ZoneOffset.UTC), this::append));

  @AfterEach
  void close() {
    open.countDown();
    http.close();
  }

  private Position append(List<InvoiceLine> lines) throws LineLog.NotTakenException {
    if (away) {
      throw new LineLog.NotTakenException("Kafka did not take all lines: away", null);
    }
    if (blocked) {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    synchronized (taken) {
      taken.addAll(lines);
    }
    return new Position(Map.of(new TopicPartition("invoice-lines", 2), 5L));
  }

  @Test
  void shouldTakeLinesAndSayWhereTheyAre() throws Exception {
    HttpResponse<String> response = post(LINE.formatted(1) + LINE.formatted(2));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"accepted\":2,\"position\":\"invoice-lines/2:5\"}");
    assertThat(response.headers().firstValue("Ledgerline-Position")).contains("invoice-lines/2:5");
    assertThat(taken).extracting(InvoiceLine::getLineNo).containsExactly(1, 2);
  }

  @Test
  void shouldTakeNoneIfOneIsBad() throws Exception {
    HttpResponse<String> response = post(LINE.formatted(1) + LINE.formatted("0"));

    assertThat(response.statusCode()).isEqualTo(422);
    JsonNode problem = RoutesUnderTest.JSON.readTree(response.body());
    assertThat(problem.get("title").asText()).isEqualTo("Unprocessable Content");
    assertThat(problem.get("detail").asText())
        .isEqualTo(
            "No line was taken: 1 cannot be, the first is line 2:"
                + " the line number 0 is not within 1 to 20000");
    assertThat(problem.get("lines"))
        .hasToString("[{\"line\":2,\"cause\":\"the line number 0 is not within 1 to 20000\"}]");
    assertThat(taken).isEmpty();
  }

  @Test
  void shouldRefuseWhatHoldsNoLine() throws Exception {
    HttpResponse<String> response = post("[]");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("The body holds no invoice line");
  }

  @Test
  void shouldTakeNoLineBesideAPositionThatIsNone() throws Exception {
    HttpResponse<String> response =
        http.post(
            "/v1/invoice-lines", LINE.formatted(1), Map.of("Ledgerline-Min-Position", "yesterday"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(taken).isEmpty();
  }

  @Test
  void shouldLieBehindThePositionOfTheRequest() throws Exception {
    HttpResponse<String> response =
        http.post(
            "/v1/invoice-lines",
            LINE.formatted(1),
            Map.of("Ledgerline-Min-Position", "invoice-lines/0:9,invoice-lines/2:3"));

    assertThat(response.headers().firstValue("Ledgerline-Position"))
        .contains("invoice-lines/0:9,invoice-lines/2:5");
  }

  @Test
  void shouldRefuseABodyThatIsTooLarge() throws Exception {
    assertThat(post(LINE.formatted(1) + " ".repeat(8 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void shouldSayThatLinesMayBeSentAgain() throws Exception {
    away = true;
    HttpResponse<String> response = post(LINE.formatted(1));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.body()).contains("to send all again is safe");
  }

  @Test
  void shouldWorkOnSoManyAtOnce() throws Exception {
    blocked = true;
    List<CompletableFuture<Integer>> statuses =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> status(LINE.formatted(i)), command -> new Thread(command).start()))
            .toList();
    assertThat(CompletableFuture.anyOf(statuses.toArray(CompletableFuture[]::new)).get())
        .isEqualTo(429);

    open.countDown();

    assertThat(statuses.stream().map(CompletableFuture::join)).containsOnlyOnce(429).contains(202);
    assertThat(taken).hasSize(8);
  }

  private int status(String body) {
    try {
      return post(body).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.post("/v1/invoice-lines", body);
  }
}
