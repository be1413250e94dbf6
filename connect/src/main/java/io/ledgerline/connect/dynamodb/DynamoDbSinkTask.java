package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.BatchedSinkTask;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Destination;
import java.util.Map;

/** Keeps the latest document of each key in DynamoDB. */
public final class DynamoDbSinkTask extends BatchedSinkTask<ItemRows> {
  @Override
  protected Batching batching() {
    return DynamoDbConfig.BATCHING;
  }

  @Override
  protected Destination<ItemRows> destination(Map<String, String> settings) {
    DynamoDbSettings valid = DynamoDbConfig.read(settings);
    return new DynamoDb(valid, new AwsItemStore(new Connection(valid)));
  }
}
