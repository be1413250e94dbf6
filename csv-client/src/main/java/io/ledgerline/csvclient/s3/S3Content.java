package io.ledgerline.csvclient.s3;

import io.ledgerline.csvclient.read.Content;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object as it was listed.
 *
 * @param eTag of its bytes
 * @param bytes their number
 */
record S3Content(S3Client client, S3Address address, String key, String eTag, long bytes)
    implements Content {
  private static final long PAUSE_MS = 400;

  @Override
  public InputStream open() {
    return new ResumingInputStream(this::openAt, PAUSE_MS);
  }

  @Override
  public String identity() {
    return address.of(key) + " etag=" + eTag;
  }

  /** Refused if the object was replaced: two halves of two objects are no file. */
  private InputStream openAt(long position) throws IOException {
    if (position == bytes) {
      return InputStream.nullInputStream();
    }
    try {
      return client.getObject(
          request -> {
            request.bucket(address.bucket()).key(key).ifMatch(eTag);
            if (position > 0) {
              request.range("bytes=" + position + "-");
            }
          });
    } catch (SdkException e) {
      IOException failure = S3Failure.of("Cannot read " + address.of(key), e);
      throw S3Failure.passes(e) ? failure : new RefusedException(failure);
    }
  }
}
