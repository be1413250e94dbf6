package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Sees to it that tables are there and have the right keys. */
final class Tables {
  private final ItemStore store;
  private final boolean create;

  Tables(ItemStore store, boolean create) {
    this.store = store;
    this.create = create;
  }

  /**
   * Returns when the table can be written to.
   *
   * @throws UnavailableException also while it is being created
   */
  void ready(Table table) throws UnavailableException, InterruptedException {
    Optional<TableDescription> found = get(store.describe(table), table);
    if (found.isPresent()) {
      check(table, found.get());
    } else if (create) {
      get(store.create(table), table);
      throw new UnavailableException("table " + table.name() + " is being created", null);
    } else {
      throw stopped(
          table,
          "there is no table %s, create it with the key %s or set %s=true"
              .formatted(table.name(), table.product().attributes(), DynamoDbConfig.TABLES_CREATE));
    }
  }

  private static void check(Table table, TableDescription found) throws UnavailableException {
    switch (found.tableStatus()) {
      case ACTIVE, UPDATING -> checkKey(table, found);
      case CREATING, DELETING ->
          throw new UnavailableException(
              "table %s is %s".formatted(table.name(), found.tableStatusAsString()), null);
      default ->
          throw stopped(
              table,
              "table %s is %s, make it active"
                  .formatted(table.name(), found.tableStatusAsString()));
    }
  }

  private static void checkKey(Table table, TableDescription found) {
    Map<String, ScalarAttributeType> types = new HashMap<>();
    for (AttributeDefinition definition : found.attributeDefinitions()) {
      types.put(definition.attributeName(), definition.attributeType());
    }
    List<KeyAttribute> key =
        found.keySchema().stream()
            .map(
                element ->
                    new KeyAttribute(
                        element.attributeName(),
                        types.get(element.attributeName()),
                        element.keyType()))
            .toList();
    if (!key.equals(table.product().attributes())) {
      throw stopped(
          table,
          "table %s has the key %s and not %s, create it anew or set another %s"
              .formatted(
                  table.name(), key, table.product().attributes(), DynamoDbConfig.TABLE_PREFIX));
    }
  }

  private static <T> T get(CompletableFuture<T> answer, Table table)
      throws UnavailableException, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      Fault fault = Faults.of(e.getCause(), table);
      if (fault instanceof Fault.Lasting lasting) {
        throw stopped(table, lasting.text());
      }
      throw new UnavailableException(fault.text(), e.getCause());
    }
  }

  private static StoppedTopicException stopped(Table table, String text) {
    return new StoppedTopicException("topic %s: %s".formatted(table.product().topic(), text));
  }
}
