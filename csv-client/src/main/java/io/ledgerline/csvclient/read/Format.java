package io.ledgerline.csvclient.read;

import java.util.Locale;
import java.util.Optional;

/** What a file's rows are written in, told by the end of its name. */
public enum Format {
  CSV("csv"),
  JSON_LINES("jsonl");

  /** For messages: all suffixes that are read. */
  public static final String NAMES = ".csv, .csv.gz, .jsonl or .jsonl.gz";

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /** Of a file's name, compressed (.gz) or not; empty for a suffix that nothing here reads. */
  public static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (name.endsWith("." + format.suffix) || name.endsWith("." + format.suffix + ".gz")) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
