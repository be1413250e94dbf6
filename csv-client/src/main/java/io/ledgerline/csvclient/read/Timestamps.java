package io.ledgerline.csvclient.read;

import java.time.Instant;

/** Reads the times of one file's format. Implementations are not thread-safe. */
interface Timestamps {
  Instant parse(String text) throws UnreadableRowException;
}
