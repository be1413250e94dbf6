package io.ledgerline.connect.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An attribute of a table's key. */
record KeyAttribute(String name, ScalarAttributeType type, KeyType role) {
  static KeyAttribute hash(String name, ScalarAttributeType type) {
    return new KeyAttribute(name, type, KeyType.HASH);
  }

  static KeyAttribute range(String name) {
    return new KeyAttribute(name, ScalarAttributeType.S, KeyType.RANGE);
  }

  @Override
  public String toString() {
    return name + " " + type + " " + role;
  }
}
