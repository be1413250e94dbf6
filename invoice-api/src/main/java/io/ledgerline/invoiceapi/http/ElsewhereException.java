package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.Peer;

/** Another instance has what a request asks for. */
final class ElsewhereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Peer owner;

  ElsewhereException(Peer owner) {
    super(owner.toString(), null, false, false);
    this.owner = owner;
  }

  Peer owner() {
    return owner;
  }
}
