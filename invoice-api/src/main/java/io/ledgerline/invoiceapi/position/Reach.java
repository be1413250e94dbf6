package io.ledgerline.invoiceapi.position;

/** Which tasks an answer comes from. */
public enum Reach {
  /** Those that read invoice lines themselves. */
  INPUTS,
  /** Any, also those that are told by others. */
  ALL
}
