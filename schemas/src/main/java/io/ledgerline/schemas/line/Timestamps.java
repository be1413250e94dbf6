package io.ledgerline.schemas.line;

import java.time.Instant;

/** Reads the times of one file's format. Implementations are not thread-safe. */
public interface Timestamps {
  Instant parse(String text) throws UnreadableRowException;
}
