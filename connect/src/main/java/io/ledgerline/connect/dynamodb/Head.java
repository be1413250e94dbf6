package io.ledgerline.connect.dynamodb;

/**
 * What an item says of itself.
 *
 * @param parts how many items of their own its lines lie in, 0 if it has them itself
 */
record Head(Version version, int parts) {}
