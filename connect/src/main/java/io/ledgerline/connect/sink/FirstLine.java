package io.ledgerline.connect.sink;

/** What an exception says, short enough for a log and a status. */
public final class FirstLine {
  public static String of(Throwable cause) {
    return of(cause.getMessage(), cause);
  }

  /**
   * @param text that is said of the cause; null for nothing, and then its kind must do
   */
  public static String of(String text, Throwable cause) {
    return String.valueOf(text)
        .lines()
        .map(String::strip)
        .filter(line -> text != null)
        .findFirst()
        .orElse(cause.getClass().getSimpleName());
  }

  private FirstLine() {}
}
