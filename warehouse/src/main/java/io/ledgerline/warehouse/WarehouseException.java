package io.ledgerline.warehouse;

/** Why the warehouse's schema could not be applied, said in one line for people. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WarehouseException(Owner owner, Throwable cause) {
    super("Cannot apply the warehouse's schema as " + owner + ": " + reason(cause), cause);
  }

  /** What the database itself says is in the depth; what is around it repeats it in many lines. */
  private static String reason(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return oneLine(deepest.getMessage() == null ? deepest.toString() : deepest.getMessage());
  }

  private static String oneLine(String text) {
    return String.join(" ", text.strip().lines().map(String::strip).toList());
  }
}
