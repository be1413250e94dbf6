package io.ledgerline.csvclient.read;

import io.ledgerline.schemas.line.Timestamps;
import io.ledgerline.schemas.line.UnreadableRowException;
import java.time.Instant;

/** Remembers the last time read: the lines of an invoice, neighbours mostly, share theirs. */
final class CachedTimestamps implements Timestamps {
  private final Timestamps timestamps;
  private String lastText = "";
  private Instant last;

  CachedTimestamps(Timestamps timestamps) {
    this.timestamps = timestamps;
  }

  @Override
  public Instant parse(String text) throws UnreadableRowException {
    if (last == null || !text.equals(lastText)) {
      last = timestamps.parse(text);
      lastText = text;
    }
    return last;
  }
}
