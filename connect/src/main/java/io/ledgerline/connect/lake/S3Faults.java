package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.FirstLine;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What S3's errors mean.
 *
 * @param bucket that they are about
 */
record S3Faults(String bucket) {
  private static final int NOT_IMPLEMENTED = 501;

  /** Of those that S3 answers with a client's status, what passes by itself. */
  private static final Set<String> PASSING =
      Set.of(
          "RequestTimeout",
          "RequestTimeTooSkewed",
          "ExpiredToken",
          "ConditionalRequestConflict",
          "OperationAborted",
          "SlowDown");

  /**
   * The error, if trying again may help.
   *
   * @throws StoppedTopicException if somebody has to repair something
   */
  UnavailableException unavailable(SdkException e) {
    if (e instanceof S3Exception answer && !passes(answer)) {
      throw new StoppedTopicException(
          "bucket %s: %s".formatted(bucket, explain(answer, code(answer))));
    }
    return new UnavailableException("bucket %s: %s".formatted(bucket, FirstLine.of(e)), e);
  }

  private static boolean passes(S3Exception e) {
    int status = e.statusCode();
    return (status >= 500 && status != NOT_IMPLEMENTED)
        || status == 408
        || status == 409
        || status == 429
        || PASSING.contains(code(e));
  }

  private static String explain(S3Exception e, String code) {
    if (code.equals("NoSuchBucket")) {
      return "there is no such bucket, create it in the region of s3.region";
    }
    return switch (e.statusCode()) {
      case 301, 307 -> "it is in another region, set s3.region to that";
      case 401, 403 ->
          "access is denied (%s); let the worker's role list the bucket, get and put its objects"
              .formatted(code);
      default -> "%s; see whether the store takes conditional puts".formatted(FirstLine.of(e));
    };
  }

  /** Empty where the answer has no body, as to HEAD. */
  private static String code(S3Exception e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }
}
