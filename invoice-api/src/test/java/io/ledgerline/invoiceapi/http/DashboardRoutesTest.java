package io.ledgerline.invoiceapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DashboardRoutesTest {
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

  private final RoutesUnderTest api = new RoutesUnderTest(stores -> new DashboardRoutes());

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void shouldHaveAllThatThePageNeeds() throws Exception {
    HttpResponse<String> page = api.get("/");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(shouldHaveAllThatIsNamedIn(page.body())).isGreaterThan(3);
  }

  /** Scripts name others. */
  private int shouldHaveAllThatIsNamedIn(String file) throws Exception {
    int found = 0;
    for (Matcher asset = ASSET.matcher(file); asset.find(); found++) {
      HttpResponse<String> answer = api.get(asset.group(1));
      assertThat(answer.statusCode()).as(asset.group(1)).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .as(asset.group(1))
          .startsWith(type(asset.group(1)));
      assertThat(answer.body()).isNotEmpty();
      int unused = shouldHaveAllThatIsNamedIn(answer.body());
    }
    return found;
  }

  private static String type(String asset) {
    if (asset.endsWith(".js")) {
      return "text/javascript";
    }
    return asset.endsWith(".css") ? "text/css" : "image/svg+xml";
  }

  @Test
  void shouldLetThePageLoadNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = api.get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("http://", "https://", "<style", "style=", "onclick");
  }

  @Test
  void shouldAnswerForNoOtherFile() throws Exception {
    assertThat(api.get("/assets/index.html").statusCode()).isEqualTo(404);
    assertThat(api.get("/assets/..%2fweb%2findex.html").statusCode()).isIn(400, 404);
  }
}
