package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AroundTest {
  private static final String DONE = "Done";

  @Test
  void shouldDoAllThatComesAfterAnAnswerWhateverFails() throws Exception {
    try (RoutesUnderTest routes = new RoutesUnderTest(stores -> AroundTest::failAfterwards)) {
      HttpResponse<String> response = routes.get("/v1/fine");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("The service made an error").doesNotContain("first");
      assertThat(response.headers().allValues(DONE)).containsExactly("after the second");
    }
  }

  @Test
  void shouldAnswerNothingBehindWhatFailsBefore() throws Exception {
    try (RoutesUnderTest routes = new RoutesUnderTest(stores -> AroundTest::failBefore)) {
      HttpResponse<String> response = routes.get("/v1/fine");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).contains("the first of two");
      assertThat(response.headers().allValues(DONE)).containsExactly("after all");
    }
  }

  @Test
  void shouldDoAtAnotherPathWhatIsMeantForItAlone() throws Exception {
    try (RoutesUnderTest routes = new RoutesUnderTest(stores -> AroundTest::markUnder)) {
      assertThat(routes.get("/there/fine").headers().firstValue(DONE)).hasValue("there");
      assertThat(routes.get("/fine").headers().firstValue(DONE)).isEmpty();
      assertThat(routes.get("/therefore/fine").headers().firstValue(DONE)).isEmpty();
    }
  }

  private static void failAfterwards(Api api) {
    api.get("/v1/fine", context -> context.result("fine"));
    api.after(
        context -> {
          throw new IllegalStateException("first");
        });
    api.after(context -> context.header(DONE, "after the second"));
  }

  private static void failBefore(Api api) {
    api.before(
        context -> {
          throw new BadRequestException("the first of two");
        });
    api.before(AroundTest::mark);
    api.get("/v1/fine", AroundTest::mark);
    api.after(context -> context.header(DONE, "after all"));
  }

  private static void markUnder(Api api) {
    Api there = api.under("/there");
    there.before(context -> context.header(DONE, "there"));
    there.get("/fine", context -> context.result("fine"));
    api.get("/fine", context -> context.result("fine"));
    api.get("/therefore/fine", context -> context.result("fine"));
  }

  private static void mark(Context context) {
    context.header(DONE, "what must not be done");
  }
}
