package io.ledgerline.warehouse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A database that the warehouse can live in. */
enum Dialect {
  POSTGRESQL,
  REDSHIFT;

  /** By the JDBC URL; empty for any other database. */
  static Optional<Dialect> of(String url) {
    return Arrays.stream(values())
        .filter(dialect -> url.startsWith("jdbc:" + dialect.folder() + ":"))
        .findFirst();
  }

  /** Where its tables stand, beside this class; also the name of its JDBC protocol. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
