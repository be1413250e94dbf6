package io.ledgerline.connect.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a field's values look as attributes. */
interface ValueFormat {
  /**
   * @param value as Connect has it, not null
   * @throws io.ledgerline.connect.sink.RejectedRecordException if DynamoDB can never hold it
   */
  AttributeValue of(Object value);
}
