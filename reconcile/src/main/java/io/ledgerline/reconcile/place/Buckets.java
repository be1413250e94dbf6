package io.ledgerline.reconcile.place;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Where buckets are and who reads them.
 *
 * @param endpoint empty for Amazon's own
 * @param accessKey empty for the environment's credentials; then the secret is not used
 */
public record Buckets(
    String region, Optional<URI> endpoint, Optional<String> accessKey, String secretKey) {

  S3Client client() {
    var builder =
        S3Client.builder()
            .region(Region.of(region))
            .credentialsProvider(credentials())
            .httpClient(UrlConnectionHttpClient.create());
    endpoint.ifPresent(address -> builder.endpointOverride(address).forcePathStyle(true));
    return builder.build();
  }

  private AwsCredentialsProvider credentials() {
    return accessKey.isPresent()
        ? StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey.get(), secretKey))
        : DefaultCredentialsProvider.builder().build();
  }

  /** Keys below a prefix that end so. */
  static List<String> keys(S3Client client, String bucket, String prefix, String ending) {
    return objects(client, bucket, prefix, ending).stream().map(S3Object::key).toList();
  }

  /** Objects below a prefix whose keys end so. */
  static List<S3Object> objects(S3Client client, String bucket, String prefix, String ending) {
    return client
        .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .filter(object -> object.key().endsWith(ending))
        .toList();
  }

  static InputStream open(S3Client client, String bucket, String key) {
    return client.getObject(request -> request.bucket(bucket).key(key));
  }

  @Override
  public String toString() {
    return endpoint.map(URI::toString).orElse(region);
  }
}
