package io.ledgerline.localstack.part;

import io.ledgerline.localstack.setup.LakeBuckets;
import java.util.Optional;
import java.util.Set;

/** Creates the lake's buckets. */
record BucketSetUp(Site site) implements Task {
  static final String NAME = "buckets";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> dependencies() {
    return Set.of(S3.NAME);
  }

  @Override
  public Optional<String> run() {
    new LakeBuckets(new S3(site).store(), ConnectorVariables.REGION).create();
    return Optional.empty();
  }
}
