package io.ledgerline.schemas.line;

/** Why a row is no invoice line, said for its sender in one short sentence. */
public final class UnreadableRowException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int MAX_QUOTED = 40;

  /** Bad rows may come by the million, and nobody asks where one was noticed: no stack trace. */
  public UnreadableRowException(String cause) {
    super(cause, null, false, false);
  }

  /** Of a field whose value is not what it should be: {@code quantity is "abc", not a number}. */
  public UnreadableRowException(Field field, String value, String complaint) {
    this(field.label() + " is " + quote(value) + ", " + complaint);
  }

  /** The value's beginning, fit to be printed within a line. */
  public static String quote(String value) {
    StringBuilder quoted = new StringBuilder().append('"');
    int end = Math.min(value.length(), MAX_QUOTED);
    if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      quoted.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return quoted.append(end < value.length() ? "…\"" : "\"").toString();
  }
}
