package io.ledgerline.totesyssimulator.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which database is changed: options of every subcommand, before or behind its name. */
final class SourceOptions {
  private static final String USER = "TOTESYS_USER";
  private static final String PASSWORD = "TOTESYS_PASSWORD";

  /** Classes of SQL states: no connection, no resources, and shut down or starting up. */
  private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "the database, such as jdbc:postgresql://localhost:5442/totesys")
  private Optional<String> url;

  @Option(
      names = "--seed",
      scope = ScopeType.INHERIT,
      paramLabel = "S",
      defaultValue = "1",
      description = "what is made up depends on it (default: ${DEFAULT-VALUE})")
  private long seed;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  long seed() {
    return seed;
  }

  /** A new connection, as the user of the environment. */
  Connection connect() throws SQLException {
    String database = url.orElseThrow(() -> usage("Missing required option: '--url=URL'"));
    if (!database.startsWith("jdbc:postgresql:")) {
      throw usage("--url must begin with jdbc:postgresql:");
    }
    Properties properties = new Properties();
    properties.setProperty("user", environment(USER));
    properties.setProperty("password", environment(PASSWORD));
    properties.setProperty("ApplicationName", "totesys-simulator");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(database, properties);
  }

  /** Whether the database is away, and may come back by itself. */
  static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return state != null && state.length() == 5 && AWAY.contains(state.substring(0, 2));
  }

  private String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw usage("The environment variable " + name + " is not set");
    }
    return value;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
