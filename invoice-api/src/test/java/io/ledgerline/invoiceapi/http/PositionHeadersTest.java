package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.invoiceapi.position.MinPosition;
import io.ledgerline.invoiceapi.position.Position;
import io.ledgerline.invoiceapi.position.Positions;
import io.ledgerline.invoiceapi.position.Reach;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PositionHeadersTest {
  private static final Position HERE = Position.parse("invoice-lines/1:7");

  private final List<String> waits = new ArrayList<>();
  private Optional<String> failure = Optional.empty();
  private Optional<Position> behind = Optional.of(HERE);
  private final Positions positions =
      new Positions() {
        @Override
        public Optional<String> await(MinPosition min, Reach reach, Duration patience) {
          waits.add(min + " " + reach + " " + patience.toSeconds() + " s");
          return failure;
        }

        @Override
        public Optional<Position> afterReading(Reach reach) {
          return behind;
        }
      };
  private final RoutesUnderTest http =
      new RoutesUnderTest(
          stores ->
              routes -> {
                new PositionHeaders(positions, RoutesUnderTest.SECRET).addTo(routes);
                for (String path :
                    List.of("/v1/invoices/1", "/v1/customers/1", "/internal/analytics/sales")) {
                  routes.get(path, context -> context.result("ok"));
                }
                routes.get("/v1/invoices/2", context -> Problem.unavailable(context, "moving"));
                routes.get(
                    "/v1/invoices/3",
                    context ->
                        context.header(PositionHeaders.POSITION, "invoice-lines/3:3").result("ok"));
                routes.get(
                    "/v1/sales",
                    context -> {
                      PositionTrail.of(context).add(context.queryParam("there"));
                      context.result("ok");
                    });
                routes.post("/v1/invoices/1", context -> context.result("ok"));
                routes.get("/health/live", context -> context.result("ok"));
              });

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void shouldTellAPositionBehindTheAnswer() throws Exception {
    assertThat(position("/v1/invoices/1")).contains("invoice-lines/1:7");
    assertThat(position("/v1/customers/1")).contains("invoice-lines/1:7");
    assertThat(position("/internal/analytics/sales?partitions=1")).contains("invoice-lines/1:7");
    assertThat(position("/v1/invoices/2")).as("503").isEmpty();
    assertThat(position("/v1/invoices/3")).as("another's").contains("invoice-lines/3:3");
    assertThat(position("/health/live")).isEmpty();
    assertThat(http.get("/v1/invoices/1").headers().firstValue("Ledgerline-Lag-Ms")).contains("0");
    assertThat(waits).isEmpty();
  }

  @Test
  void shouldTellNoneIfItIsNotKnown() throws Exception {
    behind = Optional.empty();

    assertThat(position("/v1/invoices/1")).isEmpty();
    HttpResponse<String> passedOn =
        http.get("/v1/invoices/1", Map.of("Ledgerline-Min-Position", "invoice-lines/0:1"));
    assertThat(passedOn.statusCode()).isEqualTo(503);
    assertThat(passedOn.body()).contains("the answer's position cannot be told");
  }

  @Test
  void shouldLieBehindWhatOthersAnswered() throws Exception {
    assertThat(position("/v1/sales?there=invoice-lines/0:3"))
        .contains("invoice-lines/0:3,invoice-lines/1:7");
    assertThat(position("/v1/sales")).as("one of them does not know").isEmpty();
    assertThat(position("/v1/sales?there=x")).isEmpty();
  }

  @Test
  void shouldWaitForThePositionOfTheRequest() throws Exception {
    String min = "invoice-lines/0:9,invoice-lines/1:2";
    HttpResponse<String> response =
        http.get("/v1/invoices/1", Map.of("Ledgerline-Min-Position", min));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Ledgerline-Position"))
        .contains("invoice-lines/0:9,invoice-lines/1:7");
    MinPosition.Inputs inputs =
        new MinPosition.Inputs(
            new Position(
                Map.of(
                    new TopicPartition("invoice-lines", 0), 9L,
                    new TopicPartition("invoice-lines", 1), 2L)));
    assertThat(waits).containsExactly(inputs + " INPUTS 5 s");

    http.get("/v1/customers/1", Map.of("Ledgerline-Min-Position", "lsn:0/10"));
    http.get(
        "/internal/analytics/sales",
        Map.of("Ledgerline-Min-Position", "lsn:0/10", "Ledgerline-Forwarded", "1"));
    MinPosition commit = new MinPosition.SourceLog(16);
    assertThat(waits.subList(1, 3)).containsExactly(commit + " ALL 5 s", commit + " ALL 2 s");
  }

  @Test
  void shouldSayWhyThePositionIsNotReached() throws Exception {
    failure = Optional.of("not read within 5 s");
    HttpResponse<String> response =
        http.get("/v1/invoices/1", Map.of("Ledgerline-Min-Position", "lsn:0/10"));

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(response.headers().firstValue("Ledgerline-Position")).isEmpty();
    assertThat(response.body()).contains("Not available now: not read within 5 s");
  }

  @Test
  void shouldRefuseWhatIsNoPosition() throws Exception {
    HttpResponse<String> response =
        http.get("/v1/invoices/1", Map.of("Ledgerline-Min-Position", "yesterday"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .contains("Ledgerline-Min-Position is no position that this service has given");
  }

  @Test
  void shouldLeaveWritesAlone() throws Exception {
    assertThat(http.post("/v1/invoices/1", "x").headers().firstValue("Ledgerline-Position"))
        .isEmpty();
  }

  private Optional<String> position(String path) throws Exception {
    return http.get(path).headers().firstValue("Ledgerline-Position");
  }
}
