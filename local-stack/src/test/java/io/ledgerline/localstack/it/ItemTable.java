package io.ledgerline.localstack.it;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table of DynamoDB whose items say who wrote them; the first to write an item stays. */
record ItemTable(DynamoDbClient client, String name) {
  private static final String KEY = "invoice_no";

  static ItemTable create(DynamoDbClient client, String name) {
    AttributeDefinition key =
        AttributeDefinition.builder()
            .attributeName(KEY)
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement hash =
        KeySchemaElement.builder().attributeName(KEY).keyType(KeyType.HASH).build();
    var unused =
        client.createTable(
            request ->
                request
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(key)
                    .keySchema(hash));
    return new ItemTable(client, name);
  }

  /** Whether there was no such item before. */
  boolean put(String key, int writer) {
    Map<String, AttributeValue> item =
        Map.of(
            KEY,
            AttributeValue.fromS(key),
            "writer",
            AttributeValue.fromN(Integer.toString(writer)));
    try {
      var unused =
          client.putItem(
              request ->
                  request
                      .tableName(name)
                      .item(item)
                      .conditionExpression("attribute_not_exists(" + KEY + ")"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  int writerOf(String key) {
    Map<String, AttributeValue> keys = Map.of(KEY, AttributeValue.fromS(key));
    return Integer.parseInt(
        client
            .getItem(request -> request.tableName(name).consistentRead(true).key(keys))
            .item()
            .get("writer")
            .n());
  }
}
