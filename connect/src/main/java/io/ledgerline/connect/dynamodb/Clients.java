package io.ledgerline.connect.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Makes the SDK's client. */
final class Clients {
  private static final Duration ATTEMPT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(11);

  static DynamoDbAsyncClient of(DynamoDbSettings settings) {
    return DynamoDbAsyncClient.builder()
        .region(settings.region())
        .applyMutation(builder -> settings.endpoint().ifPresent(builder::endpointOverride))
        .overrideConfiguration(
            override ->
                override
                    .retryStrategy(retries())
                    .apiCallAttemptTimeout(ATTEMPT)
                    .apiCallTimeout(CALL))
        .httpClientBuilder(
            NettyNioAsyncHttpClient.builder()
                .maxConcurrency(settings.maxInFlight())
                .connectionTimeout(Duration.ofSeconds(3))
                .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(2)))
        .build();
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

  private Clients() {}
}
