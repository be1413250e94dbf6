package io.ledgerline.csvclient.read;

import java.io.IOException;

/** Finds files that lie in buckets. */
public interface ObjectStore {
  /** What an address in a bucket begins with. */
  String SCHEME = "s3://";

  /**
   * @param address s3://bucket/prefix
   * @return every object whose key begins with the prefix, sorted by key
   * @throws IOException in one line, if the address is none, the store cannot be asked, or there is
   *     nothing to read
   */
  InputFiles list(String address) throws IOException;
}
