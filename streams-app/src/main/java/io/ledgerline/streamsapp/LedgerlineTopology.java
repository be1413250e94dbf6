package io.ledgerline.streamsapp;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.cdc.TotesysTopology;
import java.util.List;
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

  /** The topics by which tasks that read inputs tell others of what they have read. */
  public static List<String> between(String applicationId) {
    return List.of(
        Topics.CUSTOMER_INVOICES.name(),
        applicationId + "-" + ProductTopology.REPARTITION + "-repartition",
        applicationId + "-" + CustomerTopology.REPARTITION + "-repartition");
  }

  /** The topic that a store is restored from. */
  public static String changelog(String applicationId, String store) {
    return store.equals(StoreNames.CUSTOMER_INVOICES)
        ? Topics.CUSTOMER_INVOICES.name()
        : applicationId + "-" + store + "-changelog";
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
