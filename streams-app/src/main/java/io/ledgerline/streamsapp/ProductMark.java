package io.ledgerline.streamsapp;

/** Says that products have changed since they were last written. */
enum ProductMark {
  DIRTY
}
