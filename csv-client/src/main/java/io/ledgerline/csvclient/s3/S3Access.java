package io.ledgerline.csvclient.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * How S3 is reached.
 *
 * @param endpoint of a store that is not Amazon's; empty for Amazon's, whose region is the
 *     environment's
 * @param keys empty for those of the environment
 */
public record S3Access(Optional<URI> endpoint, Optional<Keys> keys) {
  /** An access key and its secret. */
  public record Keys(String accessKey, String secretKey) {
    @Override
    public String toString() {
      return accessKey;
    }
  }

  /** As the environment says. */
  public static S3Access ofEnvironment() {
    return new S3Access(Optional.empty(), Optional.empty());
  }

  S3Client connect() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(60)));
    // A store that is not Amazon's has no regions, but a signature must name one.
    endpoint.ifPresent(
        uri -> builder.endpointOverride(uri).forcePathStyle(true).region(Region.US_EAST_1));
    keys.ifPresent(
        given ->
            builder.credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(given.accessKey(), given.secretKey()))));
    return builder.build();
  }
}
