package io.ledgerline.csvclient.read;

import java.io.IOException;

/** A file as a whole cannot be read as rows, whatever its rows are; the message is one line. */
public final class MalformedFileException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedFileException(String file, String cause) {
    super(file + ": " + cause);
  }
}
