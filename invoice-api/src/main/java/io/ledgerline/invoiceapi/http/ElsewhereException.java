package io.ledgerline.invoiceapi.http;

import io.ledgerline.invoiceapi.query.Peer;
import java.util.List;

/** Another instance has what a request asks for. */
final class ElsewhereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Peer owner;
  private final transient List<Peer> standbys;

  ElsewhereException(Peer owner, List<Peer> standbys) {
    super(owner.toString(), null, false, false);
    this.owner = owner;
    this.standbys = standbys;
  }

  Peer owner() {
    return owner;
  }

  /** Instances that have a copy. */
  List<Peer> standbys() {
    return standbys;
  }
}
