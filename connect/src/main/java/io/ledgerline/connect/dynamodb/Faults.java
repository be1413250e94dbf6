package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.FirstLine;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What the SDK's exceptions mean. */
final class Faults {
  /**
   * @throws IllegalStateException if the failure is none of the store's, but a mistake in here
   */
  static Fault of(Throwable failure, Table table) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (!(cause instanceof SdkException)) {
      throw new IllegalStateException("Cannot write to table " + table.name(), cause);
    }
    if (!(cause instanceof SdkServiceException service)) {
      return new Fault.Passing("DynamoDB: " + FirstLine.of(cause));
    }
    String text = FirstLine.of(message(service), cause);
    if (service.isThrottlingException() || service.statusCode() == 429) {
      return new Fault.Throttled("DynamoDB throttles table %s: %s".formatted(table.name(), text));
    }
    return passes(service)
        ? new Fault.Passing("DynamoDB: " + text)
        : new Fault.Lasting(advice(service, table, text));
  }

  private static boolean passes(SdkServiceException e) {
    return e.statusCode() >= 500
        || e.statusCode() == 408
        || e instanceof ReplicatedWriteConflictException
        || e instanceof TransactionConflictException;
  }

  private static String advice(SdkServiceException e, Table table, String text) {
    if (e instanceof ResourceNotFoundException) {
      return "there is no table %s, create it or set %s=true"
          .formatted(table.name(), DynamoDbConfig.TABLES_CREATE);
    }
    return switch (code(e)) {
      case "ValidationException" ->
          "table %s does not take the items, compare its key with %s: %s"
              .formatted(table.name(), table.product().attributes(), text);
      default ->
          "table %s: %s; grant the connector's credentials what they need"
              .formatted(table.name(), text);
    };
  }

  private static String code(SdkServiceException e) {
    return e instanceof AwsServiceException known && known.awsErrorDetails() != null
        ? String.valueOf(known.awsErrorDetails().errorCode())
        : "";
  }

  private static String message(SdkServiceException e) {
    return e instanceof AwsServiceException known
            && known.awsErrorDetails() != null
            && known.awsErrorDetails().errorMessage() != null
        ? known.awsErrorDetails().errorMessage()
        : e.getMessage();
  }

  private Faults() {}
}
