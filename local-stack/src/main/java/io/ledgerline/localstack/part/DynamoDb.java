package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * DynamoDB Local. It takes any credentials, and listens on all addresses: no option of it names
 * one.
 */
public record DynamoDb(Site site) implements Part {
  public static final String NAME = "dynamodb";
  private static final int HTTP = 8000;
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

  /** What a request needs; nobody checks the signature. */
  private static final Map<String, String> LIST_TABLES =
      Map.of(
          "Content-Type",
          "application/x-amz-json-1.0",
          "X-Amz-Target",
          "DynamoDB_20120810.ListTables",
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=ledgerline/20260101/local/dynamodb/aws4_request,"
              + " SignedHeaders=host, Signature=none");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of(new Port("DynamoDB", site.port(HTTP)));
  }

  @Override
  public Path folder() {
    return site.data().part(NAME);
  }

  /**
   * One database for all credentials and regions, so that tools see what Connect has written. A
   * scan without a limit reads the whole table into the heap for each of its pages.
   */
  @Override
  public List<String> command() {
    return new Jvm(site, NAME)
        .program(
            List.of("-XX:TieredStopAtLevel=1", "-Xmx1g"),
            "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
            "-port",
            Integer.toString(site.port(HTTP)),
            "-dbPath",
            ".",
            "-sharedDb",
            "-disableTelemetry");
  }

  /** Only a request opens the database. */
  @Override
  public boolean isReady() throws InterruptedException {
    return HttpProbe.post(url(), LIST_TABLES, "{}", PROBE_TIMEOUT).isPresent();
  }

  @Override
  public Duration deadline() {
    return Duration.ofMinutes(2);
  }

  @Override
  public String url() {
    return site.url(HTTP);
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.dynamodb(url());
  }
}
