package io.ledgerline.invoiceapi.query;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.ProductPartitioner;
import io.ledgerline.streamsapp.StoreNames;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A table of the warehouse's star.
 *
 * @param name as the warehouse calls it
 * @param schema of its rows; the first column is the key
 */
public record StarTable(String name, Schema schema) {
  private static final List<StarTable> ALL = StarTopics.all().stream().map(StarTable::of).toList();

  static final StarTable FACT_INVOICE_LINE = of(StarTopics.FACT_INVOICE_LINE);

  private static final String DIM_PRODUCT = of(StarTopics.DIM_PRODUCT).name();
  private static final String DIM_CUSTOMER = of(StarTopics.DIM_CUSTOMER).name();

  static StarTable of(Topic topic) {
    return new StarTable(
        topic.name().substring(StarTopics.PREFIX.length()), topic.schema().orElseThrow());
  }

  public static List<StarTable> all() {
    return ALL;
  }

  /** What all tables are called. */
  public static List<String> names() {
    return ALL.stream().map(StarTable::name).toList();
  }

  public static Optional<StarTable> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** What the table's keys are like, in words. */
  public String keyForm() {
    return keyType().form();
  }

  /**
   * Where the store has a row; empty if the text is no key of this table.
   *
   * @param key as on the table's topic: text, in decimal, or an ISO date
   */
  public Optional<String> storeKey(String key) {
    return keyType().storeKey(name, key);
  }

  /** The store that holds the rows; of fact_invoice_line see {@link InvoiceLineQueries}. */
  String store() {
    if (name.equals(DIM_PRODUCT)) {
      return StoreNames.PRODUCTS;
    }
    return name.equals(DIM_CUSTOMER) ? StoreNames.CUSTOMERS : StoreNames.STAR_ROWS;
  }

  /** Finds the partition that a row lies in. */
  KeyPlace place(String storeKey) {
    return name.equals(DIM_PRODUCT)
        ? KeyPlace.of(storeKey, new ProductPartitioner())
        : KeyPlace.of(storeKey);
  }

  private StarKeyType keyType() {
    return StarKeyType.of(schema.getFields().get(0));
  }
}
