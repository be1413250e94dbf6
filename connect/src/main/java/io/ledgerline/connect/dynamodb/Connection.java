package io.ledgerline.connect.dynamodb;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The SDK's client with threads of its own: those that it would make by itself take two seconds to
 * close, and a worker does not give a task much longer.
 */
final class Connection implements AutoCloseable {
  private static final Duration ATTEMPT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(11);
  private static final int THREADS = 2;

  private final SdkEventLoopGroup threads;
  private final SdkAsyncHttpClient http;
  private final DynamoDbAsyncClient client;

  Connection(DynamoDbSettings settings) {
    threads = SdkEventLoopGroup.builder().numberOfThreads(THREADS).build();
    http =
        NettyNioAsyncHttpClient.builder()
            .maxConcurrency(settings.maxInFlight())
            .connectionTimeout(Duration.ofSeconds(3))
            .eventLoopGroup(threads)
            .build();
    client =
        DynamoDbAsyncClient.builder()
            .region(settings.region())
            .applyMutation(builder -> settings.endpoint().ifPresent(builder::endpointOverride))
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(retries())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL))
            .httpClient(http)
            .build();
  }

  DynamoDbAsyncClient client() {
    return client;
  }

  /** One more attempt, soon, for a connection that was just closed: the sink does the rest. */
  private static RetryStrategy retries() {
    BackoffStrategy soon =
        BackoffStrategy.exponentialDelay(Duration.ofMillis(5), Duration.ofMillis(50));
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(2)
        .backoffStrategy(soon)
        .throttlingBackoffStrategy(soon)
        .build();
  }

  @Override
  public void close() {
    client.close();
    http.close();
    var unused = threads.eventLoopGroup().shutdownGracefully(1, 5, TimeUnit.SECONDS);
  }
}
