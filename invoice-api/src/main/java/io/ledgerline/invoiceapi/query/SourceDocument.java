package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import java.util.List;
import org.apache.avro.Schema;

/**
 * What the service keeps of the source as a whole document, with its history in the warehouse.
 *
 * @param noun what people call one: {@code sales order}
 * @param documents topic of the documents; paths and stores are named like it
 * @param table holds every version
 */
public record SourceDocument(String noun, Topic documents, StarTable table) {
  public static final SourceDocument SALES_ORDER =
      new SourceDocument(
          "sales order", Topics.SALES_ORDERS, StarTable.of(StarTopics.FACT_SALES_ORDER));
  public static final SourceDocument PURCHASE_ORDER =
      new SourceDocument(
          "purchase order", Topics.PURCHASE_ORDERS, StarTable.of(StarTopics.FACT_PURCHASE_ORDER));
  public static final SourceDocument PAYMENT =
      new SourceDocument("payment", Topics.PAYMENTS, StarTable.of(StarTopics.FACT_PAYMENT));

  public static List<SourceDocument> all() {
    return List.of(SALES_ORDER, PURCHASE_ORDER, PAYMENT);
  }

  /** As paths call all of them: {@code sales-orders}. */
  public String plural() {
    return documents.name();
  }

  /** As people call one: {@code sales order 17}. */
  public String named(int id) {
    return noun + " " + id;
  }

  public Schema schema() {
    return documents.schema().orElseThrow();
  }

  String storeKey(int id) {
    return documents.name() + "/" + id;
  }
}
