package io.ledgerline.localstack.setup;

import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.postgres.Server;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses and passwords as the environment has them, under the names that the connectors and the
 * simulator know, too.
 *
 * @param environment looks up a variable; null if it is not set
 */
record Variables(UnaryOperator<String> environment) {
  private static final String WAREHOUSE_URL = "LEDGERLINE_WAREHOUSE_URL";
  private static final String TOTESYS_PORT = "LEDGERLINE_TOTESYS_PORT";
  private static final Pattern POSTGRESQL =
      Pattern.compile("jdbc:postgresql://([^/:?]+):([0-9]{1,5})/([^/?]+)");

  /**
   * @throws StackException if it is not set
   */
  String required(String name) {
    return optional(name).orElseThrow(() -> new StackException(name + " is not set"));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }

  TotesysDatabase totesys() {
    String port = required(TOTESYS_PORT);
    if (!port.matches("[0-9]{1,5}")) {
      throw new StackException("%s is %s: it must be a port".formatted(TOTESYS_PORT, port));
    }
    return new TotesysDatabase(
        new Server(required("LEDGERLINE_TOTESYS_HOST"), Integer.parseInt(port)),
        required("LEDGERLINE_TOTESYS_DATABASE"),
        login("LEDGERLINE_POSTGRES"),
        login("TOTESYS"),
        login("LEDGERLINE_TOTESYS"));
  }

  WarehouseDatabase warehouse() {
    String url = required(WAREHOUSE_URL);
    Matcher parts = POSTGRESQL.matcher(url);
    if (!parts.matches()) {
      throw new StackException(
          "%s is %s: it must be jdbc:postgresql://HOST:PORT/DATABASE"
              // What stands behind may be a password.
              .formatted(WAREHOUSE_URL, url.replaceFirst("\\?.*", "?…")));
    }
    return new WarehouseDatabase(
        new Server(parts.group(1), Integer.parseInt(parts.group(2))),
        parts.group(3),
        login("LEDGERLINE_POSTGRES"),
        login("LEDGERLINE_WAREHOUSE_OWNER"),
        login("LEDGERLINE_WAREHOUSE"));
  }

  LakeBuckets lake() {
    ObjectStore store =
        new ObjectStore(
            required("LEDGERLINE_S3_URL"),
            required("AWS_ACCESS_KEY_ID"),
            required("AWS_SECRET_ACCESS_KEY"));
    return new LakeBuckets(store, required("AWS_REGION"));
  }

  /** Such as TOTESYS_USER with TOTESYS_PASSWORD. */
  private Login login(String prefix) {
    return new Login(required(prefix + "_USER"), required(prefix + "_PASSWORD"));
  }
}
