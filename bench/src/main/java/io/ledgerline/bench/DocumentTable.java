package io.ledgerline.bench;

import io.ledgerline.localstack.endpoints.Endpoints;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The invoices in DynamoDB, as the sink writes them and as nothing but puts would. */
final class DocumentTable implements AutoCloseable {
  static final String NAME = "invoices";
  private static final String PEER = "peer_invoices";
  private static final int IN_FLIGHT = 64;
  private static final int PAGE = 200;

  /** Counting the items takes the local DynamoDB from writing them. */
  private static final long POLL_MS = 1_000;

  private final DynamoDbAsyncClient client;

  DocumentTable(Endpoints endpoints) {
    client =
        DynamoDbAsyncClient.builder()
            .endpointOverride(URI.create(endpoints.dynamodb()))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "anything")))
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(IN_FLIGHT))
            .build();
  }

  /** How many keys the topic has. */
  long documents(String kafka) {
    Set<String> keys = new HashSet<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Clients.consumer(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(NAME).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
      }
    }
    return keys.size();
  }

  void drop() {
    drop(NAME);
  }

  private void drop(String table) {
    try {
      var unused = client.deleteTable(request -> request.tableName(table)).join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof ResourceNotFoundException)) {
        throw e;
      }
    }
  }

  /** Items a second from the first ones seen to the last: what it takes to start is left out. */
  Measurement follow(long documents) throws InterruptedException {
    long first = 0;
    while (first == 0) {
      Thread.sleep(POLL_MS);
      first = count();
    }
    long start = System.nanoTime();
    long seen = first;
    while (seen < documents) {
      Thread.sleep(POLL_MS);
      seen = count();
    }
    return Measurement.since(start, seen - first);
  }

  private long count() {
    try {
      return client.describeTable(request -> request.tableName(NAME)).join().table().itemCount();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ResourceNotFoundException) {
        return 0;
      }
      throw e;
    }
  }

  /** The same items into a table of the same key. */
  Measurement putAgain() throws InterruptedException {
    drop(PEER);
    TableDescription described =
        client.describeTable(request -> request.tableName(NAME)).join().table();
    var unused =
        client
            .createTable(
                request ->
                    request
                        .tableName(PEER)
                        .keySchema(described.keySchema())
                        .attributeDefinitions(described.attributeDefinitions())
                        .billingMode(BillingMode.PAY_PER_REQUEST))
            .join();
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    client
        .scanPaginator(request -> request.tableName(NAME).limit(PAGE))
        .items()
        .subscribe(items::add)
        .join();
    long start = System.nanoTime();
    Semaphore slots = new Semaphore(IN_FLIGHT);
    List<CompletableFuture<PutItemResponse>> puts = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      slots.acquire();
      CompletableFuture<PutItemResponse> put =
          client.putItem(request -> request.tableName(PEER).item(new HashMap<>(item)));
      puts.add(put.whenComplete((done, failure) -> slots.release()));
    }
    // One that has failed is none that counts.
    puts.forEach(CompletableFuture::join);
    return Measurement.since(start, items.size());
  }

  @Override
  public void close() {
    client.close();
  }
}
