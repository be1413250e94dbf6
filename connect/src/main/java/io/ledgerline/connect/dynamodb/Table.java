package io.ledgerline.connect.dynamodb;

/**
 * A table of the store.
 *
 * @param name with its prefix
 */
record Table(String name, Product product) {}
