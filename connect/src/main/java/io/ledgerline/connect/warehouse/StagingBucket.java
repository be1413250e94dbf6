package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.aws.S3Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The S3 folder that Redshift loads from. Credentials and endpoint are those of the environment.
 */
final class StagingBucket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StagingBucket.class);

  private final StagingSettings settings;
  private final String connector;
  private final S3Client s3;

  StagingBucket(StagingSettings settings, String connector) {
    this.settings = settings;
    this.connector = connector;
    this.s3 = S3Clients.create(settings.region(), "");
  }

  /**
   * Puts rows as one compressed file under a name of its own.
   *
   * @return its key
   * @throws SQLException of class 58, which passes, if S3 does not take it
   */
  String put(Segment rows) throws SQLException {
    String key = "%s%s/%s.gz".formatted(settings.prefix(), connector, UUID.randomUUID());
    try {
      s3.putObject(
          request -> request.bucket(settings.bucket()).key(key),
          RequestBody.fromBytes(compressed(rows)));
      return key;
    } catch (SdkException e) {
      throw new SQLException(
          "The staging bucket %s does not take files: %s"
              .formatted(settings.bucket(), e.getMessage()),
          "58030",
          e);
    }
  }

  /** A file that stays behind costs little: a lifecycle rule of the bucket removes it. */
  void delete(String key) {
    try {
      s3.deleteObject(request -> request.bucket(settings.bucket()).key(key));
    } catch (SdkException e) {
      LOG.warn("Staged file {} stays in bucket {}: {}", key, settings.bucket(), e.getMessage());
    }
  }

  private static byte[] compressed(Segment rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.bytes() / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      rows.writeTo(gzip::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    s3.close();
  }
}
