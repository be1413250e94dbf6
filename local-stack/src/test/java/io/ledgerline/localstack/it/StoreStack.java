package io.ledgerline.localstack.it;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.part.DynamoDb;
import io.ledgerline.localstack.part.S3;
import io.ledgerline.localstack.part.Site;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 and DynamoDB alone: what is tested in them needs nothing else. */
public final class StoreStack implements AutoCloseable {
  private final LocalStack stack;
  private final Site site;

  private StoreStack(LocalStack stack, Site site) {
    this.stack = stack;
    this.site = site;
  }

  public static StoreStack start(Path folder) throws InterruptedException {
    StackOptions options = StackOptions.of(folder);
    int offset = FreePorts.offset();
    return new StoreStack(
        PartStack.start(options, offset, List.of(S3.NAME, DynamoDb.NAME)),
        new Site(options.home(), options.data(), offset, System::getenv));
  }

  public Site site() {
    return site;
  }

  public ObjectStore store() {
    return stack.endpoints().s3();
  }

  public S3Client s3() {
    return s3(store());
  }

  public static S3Client s3(ObjectStore store) {
    return S3Client.builder()
        .endpointOverride(URI.create(store.url()))
        .region(Region.EU_WEST_2)
        .credentialsProvider(login(store.accessKey(), store.secretKey()))
        .forcePathStyle(true)
        // In chunks, some bodies could not be written to their end although s3proxy had kept them:
        // the client puts again, and meets its own object.
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  DynamoDbClient dynamoDb() {
    return dynamoDb(stack.endpoints().dynamodb());
  }

  public static DynamoDbClient dynamoDb(String url) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(url))
        .region(Region.EU_WEST_2)
        .credentialsProvider(login("anybody", "anything"))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  void killAndStart(String part) throws InterruptedException {
    stack.kill(part, Signal.KILL);
    Endpoints unused = stack.start(part);
  }

  private static StaticCredentialsProvider login(String accessKey, String secretKey) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
  }

  @Override
  public void close() {
    stack.close();
  }
}
