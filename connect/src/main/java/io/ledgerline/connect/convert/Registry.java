package io.ledgerline.connect.convert;

import io.apicurio.registry.rest.client.exception.RateLimitedClientException;
import io.apicurio.registry.rest.client.exception.RestClientException;
import io.apicurio.rest.client.auth.exception.ForbiddenException;
import io.apicurio.rest.client.auth.exception.NotAuthorizedException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** What a failure says about the schema registry. */
final class Registry {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** Whether the registry did not answer, or not the question: then the record may be good. */
  static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return (cause instanceof IOException && !isTheRecordsFault(cause))
        || cause instanceof RateLimitedClientException
        || cause instanceof NotAuthorizedException
        || cause instanceof ForbiddenException
        || isConfluents(cause)
        || (cause instanceof RestClientException rest && passes(rest.getError().getErrorCode()));
  }

  /** How Avro reports a truncated record, and a number that is none. */
  private static boolean isTheRecordsFault(Throwable cause) {
    return cause instanceof EOFException || cause instanceof InvalidNumberEncodingException;
  }

  /** Confluent's client speaks in Kafka's exceptions. */
  private static boolean isConfluents(Throwable cause) {
    return cause instanceof org.apache.kafka.common.errors.RetriableException
        || cause instanceof org.apache.kafka.connect.errors.RetriableException
        || cause instanceof AuthenticationException
        || cause instanceof AuthorizationException;
  }

  /** Without a code there was no answer: Apicurio's client keeps only the name of the cause. */
  private static boolean passes(Integer code) {
    return code == null || code == TOO_MANY_REQUESTS || code >= SERVER_ERROR;
  }

  private Registry() {}
}
