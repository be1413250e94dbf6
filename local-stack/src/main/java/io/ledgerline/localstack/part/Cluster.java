package io.ledgerline.localstack.part;

import io.ledgerline.localstack.endpoints.Database;
import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.folder.Secrets;
import java.util.function.BiConsumer;

/**
 * What makes one PostgreSQL of the stack differ from another.
 *
 * @param name of the part, and of its database
 * @param port by default
 * @param user whom the stack's endpoints name; see {@link Secrets}
 * @param settings lines of postgresql.conf
 * @param publication adds the database to the endpoints
 */
record Cluster(
    String name,
    int port,
    String user,
    String settings,
    BiConsumer<EndpointsBuilder, Database> publication) {

  /** The source. A reader that stays away cannot fill the disk: it loses its slot instead. */
  static final Cluster TOTESYS =
      new Cluster(
          "totesys",
          5442,
          Secrets.SIMULATOR,
          """
          wal_level = logical
          max_slot_wal_keep_size = 1GB
          """,
          EndpointsBuilder::totesys);

  /**
   * The warehouse's stand-in: rows come in bulk, so that checkpoints are seldom, and reports sort
   * and hash all lines in memory.
   */
  static final Cluster WAREHOUSE =
      new Cluster(
          "warehouse",
          5443,
          Secrets.WAREHOUSE,
          """
          max_wal_size = 2GB
          shared_buffers = 256MB
          work_mem = 32MB
          """,
          EndpointsBuilder::warehouse);
}
