package io.ledgerline.connect.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients of S3. Credentials are those that AWS's own chain finds on the machine. */
public final class S3Clients {
  /**
   * A client that connects lazily, and keeps connections alive.
   *
   * @param endpoint of a store that speaks S3's protocol, with buckets as paths; empty for AWS, or
   *     for what its environment variables name
   */
  public static S3Client create(String region, String endpoint) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(region))
            // In chunks, other stores than AWS lose a few uploads in a hundred.
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)));
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
    }
    return builder.build();
  }

  private S3Clients() {}
}
