package io.ledgerline.csvclient.s3;

import io.ledgerline.csvclient.read.ObjectStore;
import java.io.IOException;

/** A bucket and what its objects' keys begin with. */
record S3Address(String bucket, String prefix) {
  static S3Address parse(String address) throws IOException {
    String rest = address.substring(ObjectStore.SCHEME.length());
    int slash = rest.indexOf('/');
    String bucket = slash < 0 ? rest : rest.substring(0, slash);
    if (bucket.isEmpty()) {
      throw new IOException(address + " names no bucket: write s3://bucket/prefix");
    }
    return new S3Address(bucket, slash < 0 ? "" : rest.substring(slash + 1));
  }

  /** What an object's rows bear as their source: its key from the prefix's last part on. */
  String name(String key) {
    return key.substring(prefix.lastIndexOf('/') + 1);
  }

  String of(String key) {
    return ObjectStore.SCHEME + bucket + "/" + key;
  }

  @Override
  public String toString() {
    return of(prefix);
  }
}
