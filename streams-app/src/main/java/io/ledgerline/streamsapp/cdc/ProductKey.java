package io.ledgerline.streamsapp.cdc;

/**
 * Where a product is sent.
 *
 * @param topic name of its topic
 * @param key of the record, as text
 */
record ProductKey(String topic, String key) {}
