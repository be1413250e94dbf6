package io.ledgerline.schemas.wire;

/** Bytes that are no record of the schema they claim: poison, whoever reads them. */
public final class MalformedRecordException extends RuntimeException {
  public MalformedRecordException(String message) {
    super(message, null, false, false);
  }
}
