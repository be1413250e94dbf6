package io.ledgerline.csvclient;

import java.nio.file.FileSystemException;

/** What a person reads of a failure. */
public final class ErrorLine {
  public static String of(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    // Its message is no more than a path.
    String sentence =
        e instanceof FileSystemException ? e.getClass().getSimpleName() + ": " + message : message;
    return String.join(" ", sentence.strip().lines().toList());
  }

  private ErrorLine() {}
}
