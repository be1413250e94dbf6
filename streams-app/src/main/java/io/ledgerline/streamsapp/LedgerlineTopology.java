package io.ledgerline.streamsapp;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The whole application: every topology of the service as one. */
public final class LedgerlineTopology {
  private final InvoiceTopology invoices;

  public LedgerlineTopology(InvoiceTopology invoices) {
    this.invoices = invoices;
  }

  public Topology toTopology() {
    StreamsBuilder builder = new StreamsBuilder();
    invoices.addTo(builder);
    Topology topology = builder.build(StreamsProperties.topology());
    PurchaseHistories.addTo(topology);
    return topology;
  }
}
