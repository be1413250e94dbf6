package io.ledgerline.connect.dynamodb;

/** Attributes that are no fields of the records; readers of the tables rely on them. */
final class Names {
  static final String GENERATION = "_generation";
  static final String OFFSET = "_offset";
  static final String DELETED = "_deleted";
  static final String PARTS = "_parts";

  /** Sort key of an invoice's items, and the field that goes into parts. */
  static final String PART = "part";

  static final String ITEMS = "items";

  /** Sort key of the item that has all but an invoice's lines, or these too. */
  static final String HEAD = "0";

  private Names() {}
}
