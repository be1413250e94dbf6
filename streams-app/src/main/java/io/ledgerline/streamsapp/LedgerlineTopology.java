package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.cdc.TotesysTopology;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The whole application: every topology of the service as one. */
public final class LedgerlineTopology {
  private final InvoiceTopology invoices;
  private final TotesysTopology totesys;

  public LedgerlineTopology(InvoiceTopology invoices, TotesysTopology totesys) {
    this.invoices = invoices;
    this.totesys = totesys;
  }

  public Topology toTopology() {
    StreamsBuilder builder = new StreamsBuilder();
    invoices.addTo(builder);
    totesys.addTo(builder);
    Topology topology = builder.build(StreamsProperties.topology());
    invoices.addHistoriesTo(topology);
    return topology;
  }
}
