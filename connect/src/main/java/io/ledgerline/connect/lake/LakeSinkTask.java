package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.BatchedSinkTask;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Destination;
import java.util.Map;

/** Writes topics into files of a bucket. */
public final class LakeSinkTask extends BatchedSinkTask<LakeRows> {
  @Override
  protected Batching batching() {
    return LakeConfig.BATCHING;
  }

  @Override
  protected Destination<LakeRows> destination(Map<String, String> settings) {
    return LakeConfig.read(settings).lake();
  }
}
