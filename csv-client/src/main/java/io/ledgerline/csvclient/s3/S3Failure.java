package io.ledgerline.csvclient.s3;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 says, in one line that says what to do. */
final class S3Failure {
  static IOException of(String what, SdkException e) {
    return new IOException(what + ": " + cause(e), e);
  }

  /** Whether the same may succeed in a while: nothing was wrong with it, or S3 is busy. */
  static boolean passes(SdkException e) {
    return e instanceof S3Exception answer
        ? answer.statusCode() >= 500 || answer.statusCode() == 429 || answer.statusCode() == 408
        : e.retryable();
  }

  private static String cause(SdkException e) {
    return switch (e instanceof S3Exception answer ? answer.statusCode() : 0) {
      case 403 -> "S3 refuses it, check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and their rights";
      case 404 -> "there is no such bucket or object";
      case 412 -> "it was replaced while it was read, load it again";
      default -> String.valueOf(e.getMessage()).lines().findFirst().orElse("no cause is known");
    };
  }

  private S3Failure() {}
}
