package io.ledgerline.csvclient.read;

import java.io.IOException;
import java.io.InputStream;

/** Where a file's bytes come from. */
public interface Content {
  /** From the first byte. */
  InputStream open() throws IOException;

  /** Names this place and this state of it, in one line: another state has another name. */
  String identity();
}
