package io.ledgerline.connect.dynamodb;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** The SDK's exceptions as DynamoDB makes it throw them. */
final class Failures {
  static Throwable throttled() {
    return ProvisionedThroughputExceededException.builder()
        .statusCode(400)
        .awsErrorDetails(
            details("ProvisionedThroughputExceededException", "The level was exceeded"))
        .build();
  }

  static Throwable timeout() {
    return SdkClientException.create("Unable to execute HTTP request: timed out\n(of the SDK)");
  }

  static Throwable of(int status, String code, String message) {
    return DynamoDbException.builder()
        .statusCode(status)
        .awsErrorDetails(details(code, message))
        .build();
  }

  static AwsErrorDetails details(String code, String message) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage(message).build();
  }

  private Failures() {}
}
