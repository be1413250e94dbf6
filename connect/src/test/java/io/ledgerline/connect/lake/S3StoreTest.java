package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** What the store makes of a server's answers. */
final class S3StoreTest {
  private final List<String> requests = new ArrayList<>();
  private HttpServer server;
  private S3Store store;
  private int status = 200;
  private String body = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.EU_WEST_2)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .forcePathStyle(true)
            .overrideConfiguration(
                configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    store = new S3Store(client.build(), "lake");
  }

  @AfterEach
  void stop() {
    store.close();
    server.stop(0);
  }

  @Test
  void shouldPutOnCondition() throws Exception {
    assertThat(store.putIfAbsent("_claims/t+0+1", new byte[] {1})).isTrue();
    assertThat(requests).containsExactly("PUT /lake/_claims/t%2B0%2B1 *");
    status = 412;
    assertThat(store.putIfAbsent("k", new byte[0])).isFalse();
  }

  @Test
  void shouldTellWhatIsThere() throws Exception {
    body = "content";
    assertThat(store.get("k"))
        .hasValueSatisfying(content -> assertThat(new String(content, UTF_8)).isEqualTo("content"));
    assertThat(store.has("k")).isTrue();
    error(404, "NoSuchKey");
    assertThat(store.get("k")).isEmpty();
    body = "";
    assertThat(store.has("k")).isFalse();
  }

  @Test
  void shouldListKeysBehindOne() throws Exception {
    body =
        "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>p+0</Key></Contents>"
            + "<Contents><Key>p+1</Key></Contents></ListBucketResult>";
    assertThat(store.list("p+", "p+/"))
        .isEqualTo(new ObjectStore.Page(List.of("p+0", "p+1"), true));
    assertThat(requests.get(0)).contains("list-type=2", "prefix=p%2B", "start-after=p%2B%2F");
    body = "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
    assertThat(store.list("p+", "p+/")).isEqualTo(new ObjectStore.Page(List.of(), false));
  }

  @ParameterizedTest
  @CsvSource({
    "500, InternalError",
    "503, SlowDown",
    "429, TooManyRequests",
    "409, ConditionalRequestConflict",
    "400, RequestTimeout",
    "400, ExpiredToken",
    "403, RequestTimeTooSkewed"
  })
  void shouldWaitForWhatPasses(int code, String error) {
    error(code, error);
    assertThatThrownBy(() -> store.putIfAbsent("k", new byte[0]))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("bucket lake: ");
    assertThatThrownBy(() -> store.list("k", "k")).isInstanceOf(UnavailableException.class);
  }

  @Test
  void shouldWaitForAServerThatIsAway() {
    server.stop(0);
    assertThatThrownBy(() -> store.get("k"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("bucket lake: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | NoSuchBucket | there is no such bucket, create it in the region of s3.region",
        "301 | PermanentRedirect | it is in another region, set s3.region to that",
        "403 | AccessDenied | access is denied (AccessDenied); let the worker's role list the"
            + " bucket, get and put its objects",
        "501 | NotImplemented | see whether the store takes conditional puts"
      })
  void shouldStopForWhatMustBeRepaired(int code, String error, String text) {
    error(code, error);
    assertThatThrownBy(() -> store.putIfAbsent("k", new byte[0]))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessageStartingWith("bucket lake: ")
        .hasMessageEndingWith(text);
  }

  @Test
  void shouldStopWhenAHeadIsDenied() {
    status = 403;
    assertThatThrownBy(() -> store.has("k"))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessageStartingWith("bucket lake: access is denied");
  }

  private void error(int code, String error) {
    status = code;
    body = "<Error><Code>" + error + "</Code><Message>m</Message></Error>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI().toASCIIString()
            + " "
            + condition);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
