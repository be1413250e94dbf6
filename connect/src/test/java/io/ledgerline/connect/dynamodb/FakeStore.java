package io.ledgerline.connect.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** One client of tables in memory, with faults by order; answers at once. */
final class FakeStore implements ItemStore {
  /** Null, or why a request fails. */
  interface Faulty {
    Throwable of(String request);
  }

  final FakeTables tables;
  Faulty before = request -> null;
  Faulty afterwards = request -> null;

  FakeStore(FakeTables tables) {
    this.tables = tables;
  }

  @Override
  public CompletableFuture<Optional<TableDescription>> describe(Table table) {
    return answer(
        "describe " + table.name(),
        () -> Optional.ofNullable(tables.descriptions.get(table.name())));
  }

  @Override
  public CompletableFuture<Void> create(Table table) {
    return answer(
        "create " + table.name(),
        () -> {
          tables.descriptions.put(
              table.name(), described(table.product().attributes(), TableStatus.CREATING));
          return null;
        });
  }

  @Override
  public CompletableFuture<Optional<Head>> putIfNewer(
      Table table, Map<String, AttributeValue> item, Version than, boolean unlessParts) {
    return answer(
        "putIfNewer " + table.name(),
        () -> {
          Head former = headOf(tables.item(table, item));
          if (former != null
              && (former.version().compareTo(than) >= 0 || (unlessParts && former.parts() > 0))) {
            return Optional.of(former);
          }
          tables.put(table, item);
          return Optional.empty();
        });
  }

  @Override
  public CompletableFuture<Optional<Head>> head(Table table, Map<String, AttributeValue> key) {
    return answer(
        "head " + table.name(), () -> Optional.ofNullable(headOf(tables.item(table, key))));
  }

  @Override
  public CompletableFuture<Void> put(Table table, Map<String, AttributeValue> part) {
    return answer(
        "put " + table.name(),
        () -> {
          tables.put(table, part);
          return null;
        });
  }

  @Override
  public CompletableFuture<List<String>> keysBetween(
      Table table, String hash, String first, String last) {
    return answer(
        "keysBetween " + table.name(),
        () -> List.copyOf(tables.of(table, hash).subMap(first, true, last, true).keySet()));
  }

  @Override
  public CompletableFuture<Void> delete(Table table, String hash, String range) {
    return answer(
        "delete " + table.name(),
        () -> {
          tables.of(table, hash).remove(range);
          return null;
        });
  }

  @Override
  public void close() {
    tables.requests.add("close");
  }

  private <T> CompletableFuture<T> answer(String request, Supplier<T> action) {
    tables.requests.add(request);
    Throwable fault = before.of(request);
    if (fault != null) {
      return CompletableFuture.failedFuture(fault);
    }
    T result = action.get();
    Throwable lost = afterwards.of(request);
    return lost == null
        ? CompletableFuture.completedFuture(result)
        : CompletableFuture.failedFuture(lost);
  }

  static TableDescription described(List<KeyAttribute> key, TableStatus status) {
    return TableDescription.builder()
        .tableStatus(status)
        .attributeDefinitions(
            key.stream()
                .map(
                    attribute ->
                        software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
                            .attributeName(attribute.name())
                            .attributeType(attribute.type())
                            .build())
                .toList())
        .keySchema(
            key.stream()
                .map(
                    attribute ->
                        KeySchemaElement.builder()
                            .attributeName(attribute.name())
                            .keyType(attribute.role())
                            .build())
                .toList())
        .build();
  }

  static Head headOf(Map<String, AttributeValue> item) {
    if (item == null) {
      return null;
    }
    AttributeValue parts = item.get("_parts");
    return new Head(
        new Version(
            Integer.parseInt(item.get("_generation").n()), Long.parseLong(item.get("_offset").n())),
        parts == null ? 0 : Integer.parseInt(parts.n()));
  }
}
