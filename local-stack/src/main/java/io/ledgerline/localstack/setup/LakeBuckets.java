package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.process.StackException;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Creates the lake's buckets. */
public record LakeBuckets(ObjectStore store, String region) {
  private static final List<String> NAMES = List.of("ledgerline-ingestion", "ledgerline-processed");

  public void create() {
    try (S3Client client = client()) {
      NAMES.forEach(bucket -> create(client, bucket));
    } catch (SdkException e) {
      throw new StackException("Cannot create the lake's buckets: " + e.getMessage(), e);
    }
  }

  private static void create(S3Client client, String bucket) {
    try {
      var unused = client.createBucket(request -> request.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException e) {
      // So it has been created before.
    }
  }

  private S3Client client() {
    AwsBasicCredentials login = AwsBasicCredentials.create(store.accessKey(), store.secretKey());
    return S3Client.builder()
        .endpointOverride(URI.create(store.url()))
        .region(Region.of(region))
        .credentialsProvider(StaticCredentialsProvider.create(login))
        // Buckets have no host names of their own here.
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
