package io.ledgerline.warehouse;

/**
 * Whom the warehouse's schema belongs to, and where.
 *
 * @param url JDBC's, of PostgreSQL or Redshift
 */
public record Owner(String url, String user, String password) {
  /** Without the password, and without the URL's settings, which may hold one. */
  @Override
  public String toString() {
    return user + " at " + url.replaceFirst("[?;].*", "");
  }
}
