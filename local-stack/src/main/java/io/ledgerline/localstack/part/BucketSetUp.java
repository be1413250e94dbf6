package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.process.StackException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Creates the lake's buckets. */
record BucketSetUp(Site site) implements Task {
  static final String NAME = "buckets";
  static final List<String> BUCKETS = List.of("ledgerline-ingestion", "ledgerline-processed");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(S3.NAME);
  }

  @Override
  public Optional<String> run() {
    try (S3Client client = client(new S3(site).store())) {
      BUCKETS.forEach(bucket -> create(client, bucket));
    } catch (SdkException e) {
      throw new StackException("Cannot create the lake's buckets: " + e.getMessage(), e);
    }
    return Optional.empty();
  }

  private static void create(S3Client client, String bucket) {
    try {
      var unused = client.createBucket(request -> request.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException e) {
      // So it has been created before.
    }
  }

  private static S3Client client(ObjectStore store) {
    AwsBasicCredentials login = AwsBasicCredentials.create(store.accessKey(), store.secretKey());
    return S3Client.builder()
        .endpointOverride(URI.create(store.url()))
        .region(Region.of(ConnectorVariables.REGION))
        .credentialsProvider(StaticCredentialsProvider.create(login))
        // Buckets have no host names of their own here.
        .forcePathStyle(true)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
