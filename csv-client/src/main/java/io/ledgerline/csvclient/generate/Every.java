package io.ledgerline.csvclient.generate;

/**
 * When something rare happens: at every {@code period}-th invoice. Rare things are not left to
 * chance, so that a small file has them too.
 *
 * @param period in invoices
 * @param offset 0-based index of the first one
 */
record Every(int period, int offset) {
  boolean includes(int index) {
    return index % period == offset;
  }

  /** How many times it has happened before. */
  int round(int index) {
    return index / period;
  }
}
