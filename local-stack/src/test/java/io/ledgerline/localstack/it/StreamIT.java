package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Invoices as they change, over server-sent events, from lines that come by HTTP. */
class StreamIT {
  private final String url = SharedStack.endpoints().api().get(0);
  private final ApiClient api = SharedStack.api();

  @Test
  void shouldTellOfEachChangeAndGoOnWhereAListenerWas() throws Exception {
    String lastId;
    try (EventStream stream = new EventStream(url, Optional.empty())) {
      assertThat(stream.type()).startsWith("text/event-stream");
      assertThat(stream.next().id()).as("where it begins").isNotEmpty();
      String position = post("sse-1", 1, 5);

      EventStream.Event event = stream.next("sse-1");

      assertThat(event.name()).isEqualTo("invoice");
      assertThat(event.data()).isEqualTo(api.get("/v1/invoices/sse-1", position).body());
      lastId = event.id();
    }
    String unused = post("sse-1", 2, 7);
    unused = post("sse-2", 1, 1);

    try (EventStream stream = new EventStream(url, Optional.of(lastId))) {
      assertThat(stream.next("sse-1").data().get("unitCount").asInt()).isEqualTo(12);
      unused = post("sse-2", 1, 3);
      assertThat(lastOf(stream, "sse-2", 3)).isEqualTo(3);
    }
  }

  /** Of one that is changed twice in a moment the last state is told, the first one perhaps. */
  private static int lastOf(EventStream stream, String invoiceNo, int units)
      throws InterruptedException {
    int seen = 0;
    while (seen != units) {
      seen = stream.next(invoiceNo).data().get("unitCount").asInt();
    }
    return seen;
  }

  @Test
  void shouldTellAListenerOfAnotherTopicToBeginAnew() throws Exception {
    String id = "ledgerline.another@invoices/0:1,invoices/1:1,invoices/2:1,invoices/3:1";
    try (EventStream stream = new EventStream(url, Optional.of(id))) {
      EventStream.Event first = stream.next();
      while (first.name().isEmpty()) {
        first = stream.next();
      }
      assertThat(first.name()).isEqualTo("reset");
      String unused = post("sse-3", 1, 5);
      assertThat(stream.next("sse-3").data().get("unitCount").asInt()).isEqualTo(5);
    }
  }

  @Test
  void shouldRefuseAnIdThatIsNone() {
    assertThatThrownBy(() -> new EventStream(url, Optional.of("17")))
        .hasMessage("The stream answers 400");
  }

  /** Returns the position. */
  private String post(String invoiceNo, int lineNo, int units) throws Exception {
    ApiClient.Response taken =
        api.post(
            "/v1/invoice-lines",
            """
            [{"invoiceNo":"%s","lineNo":%d,"stockCode":"SSE","quantity":%d,"unitPrice":"1.25",
              "issuedAt":"2011-03-01T10:00:00Z","country":"EIRE"}]"""
                .formatted(invoiceNo, lineNo, units));
    assertThat(taken.status()).as(taken.body().toString()).isEqualTo(202);
    return taken.body().get("position").asText();
  }
}
