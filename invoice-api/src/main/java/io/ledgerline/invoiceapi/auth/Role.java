package io.ledgerline.invoiceapi.auth;

import java.util.Locale;

/** What a caller may do. */
public enum Role {
  /** To ask. */
  READ,
  /** To send invoice lines. */
  INGEST,
  /** Everything. */
  ADMIN;

  /** As tokens name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
