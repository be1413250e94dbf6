package io.ledgerline.connect.warehouse;

import org.apache.kafka.common.config.types.Password;

/**
 * A valid configuration.
 *
 * @param connector its name, under which it keeps its offsets
 * @param schema of all tables
 * @param topicPrefix what a topic's name has before the table's
 * @param idleTimeoutMs after which a frozen worker's transaction is ended
 * @param staging null unless the warehouse is Redshift
 */
record WarehouseSettings(
    String connector,
    String url,
    String user,
    Password password,
    String schema,
    String topicPrefix,
    long idleTimeoutMs,
    StagingSettings staging) {
  Dialect dialect() {
    return staging == null ? new PostgresDialect(this) : new RedshiftDialect(this);
  }
}
