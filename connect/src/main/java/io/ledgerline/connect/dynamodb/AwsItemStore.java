package io.ledgerline.connect.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The store's operations as requests of the SDK. */
final class AwsItemStore implements ItemStore {
  /** True, too, where somebody else has put an item without a version. */
  private static final String NEWER =
      "attribute_not_exists(#generation) OR #generation < :generation"
          + " OR (#generation = :generation AND #offset < :offset)";

  private static final String NEWER_WITHOUT_PARTS =
      "(" + NEWER + ") AND attribute_not_exists(#parts)";

  private static final Map<String, String> VERSION_NAMES =
      Map.of("#generation", Names.GENERATION, "#offset", Names.OFFSET);
  private static final Map<String, String> HEAD_NAMES =
      Map.of("#generation", Names.GENERATION, "#offset", Names.OFFSET, "#parts", Names.PARTS);

  private final Connection connection;
  private final DynamoDbAsyncClient client;

  AwsItemStore(Connection connection) {
    this.connection = connection;
    this.client = connection.client();
  }

  @Override
  public CompletableFuture<Optional<TableDescription>> describe(Table table) {
    return client
        .describeTable(request -> request.tableName(table.name()))
        .thenApply(answer -> Optional.of(answer.table()))
        .exceptionally(failure -> ifMissing(failure, Optional.empty()));
  }

  @Override
  public CompletableFuture<Void> create(Table table) {
    List<KeyAttribute> key = table.product().attributes();
    return client
        .createTable(
            request ->
                request
                    .tableName(table.name())
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(key.stream().map(AwsItemStore::definition).toList())
                    .keySchema(key.stream().map(AwsItemStore::element).toList()))
        .handle(
            (answer, failure) -> {
              if (failure != null && !(cause(failure) instanceof ResourceInUseException)) {
                throw new CompletionException(cause(failure));
              }
              return null;
            });
  }

  @Override
  public CompletableFuture<Optional<Head>> putIfNewer(
      Table table, Map<String, AttributeValue> item, Version than, boolean unlessParts) {
    return client
        .putItem(
            request ->
                request
                    .tableName(table.name())
                    .item(item)
                    .conditionExpression(unlessParts ? NEWER_WITHOUT_PARTS : NEWER)
                    .expressionAttributeNames(unlessParts ? HEAD_NAMES : VERSION_NAMES)
                    .expressionAttributeValues(
                        Map.of(
                            ":generation", number(than.generation()),
                            ":offset", number(than.offset())))
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .thenApply(answer -> Optional.<Head>empty())
        .exceptionally(AwsItemStore::standing);
  }

  @Override
  public CompletableFuture<Optional<Head>> head(Table table, Map<String, AttributeValue> key) {
    return client
        .getItem(
            request ->
                request
                    .tableName(table.name())
                    .key(key)
                    .consistentRead(true)
                    .projectionExpression("#generation, #offset, #parts")
                    .expressionAttributeNames(HEAD_NAMES))
        .thenApply(
            answer -> answer.hasItem() ? Optional.of(Head.of(answer.item())) : Optional.empty());
  }

  @Override
  public CompletableFuture<Void> put(Table table, Map<String, AttributeValue> part) {
    return client
        .putItem(request -> request.tableName(table.name()).item(part))
        .thenApply(answer -> null);
  }

  @Override
  public CompletableFuture<List<String>> keysBetween(
      Table table, String hash, String first, String last) {
    List<String> keys = new ArrayList<>();
    return client
        .queryPaginator(
            request ->
                request
                    .tableName(table.name())
                    .consistentRead(true)
                    .keyConditionExpression("#hash = :hash AND #range BETWEEN :first AND :last")
                    .projectionExpression("#range")
                    .expressionAttributeNames(Map.of("#hash", hash(table), "#range", range(table)))
                    .expressionAttributeValues(
                        Map.of(
                            ":hash", AttributeValue.fromS(hash),
                            ":first", AttributeValue.fromS(first),
                            ":last", AttributeValue.fromS(last))))
        .items()
        .subscribe(item -> keys.add(item.get(range(table)).s()))
        .thenApply(done -> keys);
  }

  @Override
  public CompletableFuture<Void> delete(Table table, String hash, String range) {
    return client
        .deleteItem(
            request -> request.tableName(table.name()).key(table.product().both(hash, range)))
        .thenApply(answer -> null);
  }

  @Override
  public void close() {
    connection.close();
  }

  private static Optional<Head> standing(Throwable failure) {
    if (cause(failure) instanceof ConditionalCheckFailedException known) {
      return Optional.of(Head.of(known.item()));
    }
    throw new CompletionException(cause(failure));
  }

  private static <T> T ifMissing(Throwable failure, T none) {
    if (cause(failure) instanceof ResourceNotFoundException) {
      return none;
    }
    throw new CompletionException(cause(failure));
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static String hash(Table table) {
    return table.product().hash().name();
  }

  private static String range(Table table) {
    return table.product().attributes().get(1).name();
  }

  private static AttributeDefinition definition(KeyAttribute attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.name())
        .attributeType(attribute.type())
        .build();
  }

  private static KeySchemaElement element(KeyAttribute attribute) {
    return KeySchemaElement.builder()
        .attributeName(attribute.name())
        .keyType(attribute.role())
        .build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
