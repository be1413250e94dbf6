package io.ledgerline.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateOutput;

/**
 * The schema {@code warehouse}: tables, views and who may use them. The SQL stands in the resources
 * beside this class: versioned tables for each dialect, and views for both, made anew when their
 * file has changed.
 */
public final class WarehouseSchema {
  static final String NAME = "warehouse";
  static final String HISTORY = "flyway_schema_history";
  private static final String RESOURCES = "classpath:io/ledgerline/warehouse/";
  private static final String TIMEOUT_SECONDS = "10";

  private final Owner owner;
  private final Dialect dialect;

  /**
   * @throws IllegalArgumentException if the URL is of neither PostgreSQL nor Redshift
   */
  public WarehouseSchema(Owner owner) {
    this.owner = owner;
    this.dialect =
        Dialect.of(owner.url())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The URL must begin with jdbc:postgresql: or jdbc:redshift:"));
  }

  /**
   * Brings the schema to its newest version and grants. Running again changes nothing.
   *
   * @return the files that were run now
   * @throws WarehouseException if the database does not let it
   */
  public List<String> apply(Grants grants) {
    try {
      List<String> applied =
          flyway().migrate().migrations.stream().map(WarehouseSchema::file).toList();
      grant(grants);
      return applied;
    } catch (FlywayException | SQLException e) {
      throw new WarehouseException(owner, e);
    }
  }

  private Flyway flyway() {
    return Flyway.configure(WarehouseSchema.class.getClassLoader())
        .dataSource(owner.url(), owner.user(), owner.password())
        .jdbcProperties(settings())
        .schemas(NAME)
        .table(HISTORY)
        .locations(RESOURCES + dialect.folder(), RESOURCES + "views")
        .placeholderReplacement(false)
        .load();
  }

  private void grant(Grants grants) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(settings());
    properties.setProperty("user", owner.user());
    properties.setProperty("password", owner.password());
    try (Connection connection = DriverManager.getConnection(owner.url(), properties)) {
      connection.setAutoCommit(false);
      grants.apply(connection, dialect);
      connection.commit();
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("ApplicationName", "ledgerline-warehouse");
    settings.put("connectTimeout", TIMEOUT_SECONDS);
    return settings;
  }

  private static String file(MigrateOutput migration) {
    return migration.filepath.substring(migration.filepath.lastIndexOf('/') + 1);
  }
}
