package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.table.Row;

/** A row as the text format of PostgreSQL's COPY has it. */
final class CopyLine {
  /** With its line end. */
  static String of(int id, Row row) {
    StringBuilder line = new StringBuilder().append(id);
    for (Object value : row.values()) {
      line.append('\t').append(value == null ? "\\N" : escaped(value.toString()));
    }
    return line.append('\n').toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private CopyLine() {}
}
