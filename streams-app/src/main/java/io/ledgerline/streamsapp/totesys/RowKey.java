package io.ledgerline.streamsapp.totesys;

import java.util.HexFormat;

/**
 * Names a row of the source. As text it sorts by table, then by id.
 *
 * @param id the primary key
 */
public record RowKey(Table table, int id) {
  private static final HexFormat HEX = HexFormat.of();
  private static final String REFERENCE = "<";

  /**
   * {@code staff/80000005}: the id in hexadecimal, its sign turned so that text sorts as numbers.
   */
  public String text() {
    return prefix(table) + HEX.toHexDigits(id ^ Integer.MIN_VALUE);
  }

  /** What every key of a table begins with. */
  public static String prefix(Table table) {
    return table.tableName() + "/";
  }

  /** Key of the note that another row refers to this one: {@code staff/80000005<staff/…}. */
  public String referredToBy(RowKey other) {
    return text() + REFERENCE + other.text();
  }

  /** What every note begins with that a row refers to this one. */
  public String references() {
    return text() + REFERENCE;
  }

  /** What every note begins with that a row of a table refers to this one. */
  public String references(Table from) {
    return references() + prefix(from);
  }

  /** The row that a note speaks of as referring. */
  public static RowKey referring(String note) {
    return parse(note.substring(note.indexOf(REFERENCE) + 1));
  }

  /** The row that a text names. */
  public static RowKey parse(String text) {
    int slash = text.indexOf('/');
    int id = HexFormat.fromHexDigits(text, slash + 1, text.length()) ^ Integer.MIN_VALUE;
    return new RowKey(Table.of(text.substring(0, slash)), id);
  }
}
