package io.ledgerline.connect.dynamodb;

/**
 * Sort keys of an invoice's parts: {@code generation.offset.index}, padded, so that they sort by
 * version, and all behind the head.
 */
final class PartKeys {
  /** Behind the head's sort key, not behind that of any part. */
  static final String FIRST = "00";

  private static final int MOST = 999_999;

  static String of(Version version, int index) {
    return "%s%06d".formatted(prefix(version), index);
  }

  /** Not before any part of a version. */
  static String last(Version version) {
    return of(version, MOST);
  }

  /** What the keys of a version's parts begin with: behind all of the versions before it. */
  static String prefix(Version version) {
    return "%010d.%019d.".formatted(version.generation(), version.offset());
  }

  private PartKeys() {}
}
