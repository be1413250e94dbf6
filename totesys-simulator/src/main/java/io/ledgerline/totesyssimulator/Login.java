package io.ledgerline.totesyssimulator;

/** Who logs in to the database, and with which password. */
public record Login(String user, String password) {
  /** Without the password. */
  @Override
  public String toString() {
    return "Login[user=" + user + "]";
  }
}
