package io.ledgerline.totesyssimulator.command;

/** What a person reads of a failure. */
final class ErrorLine {
  static String of(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return String.join(" ", message.strip().lines().map(String::strip).toList());
  }

  private ErrorLine() {}
}
