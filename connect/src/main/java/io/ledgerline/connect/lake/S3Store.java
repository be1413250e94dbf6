package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of S3, or of a store that speaks its protocol. */
final class S3Store implements ObjectStore {
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final String bucket;
  private final S3Faults faults;

  S3Store(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
    this.faults = new S3Faults(bucket);
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) throws UnavailableException {
    try {
      s3.putObject(
          request -> request.bucket(bucket).key(key).ifNoneMatch("*"),
          RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED) {
        return false;
      }
      throw faults.unavailable(e);
    } catch (SdkException e) {
      throw faults.unavailable(e);
    }
  }

  @Override
  public Optional<byte[]> get(String key) throws UnavailableException {
    try {
      return Optional.of(
          s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw faults.unavailable(e);
    }
  }

  @Override
  public boolean has(String key) throws UnavailableException {
    try {
      s3.headObject(request -> request.bucket(bucket).key(key));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw faults.unavailable(e);
    }
  }

  @Override
  public Page list(String prefix, String after) throws UnavailableException {
    try {
      ListObjectsV2Response response =
          s3.listObjectsV2(request -> request.bucket(bucket).prefix(prefix).startAfter(after));
      List<String> keys = response.contents().stream().map(S3Object::key).toList();
      return new Page(keys, Boolean.TRUE.equals(response.isTruncated()));
    } catch (SdkException e) {
      throw faults.unavailable(e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
