package io.ledgerline.csvclient.generate;

/** Some units of an article; negative for a return. */
record Item(Article article, int quantity) {}
