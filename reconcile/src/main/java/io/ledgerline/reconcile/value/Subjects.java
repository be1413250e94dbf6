package io.ledgerline.reconcile.value;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that is compared, and where. */
public final class Subjects {
  public static final String SOURCE = "source";
  public static final String SERVICE = "service";
  public static final String LAKE = "lake";
  public static final String WAREHOUSE = "warehouse";
  public static final String DYNAMODB = "dynamodb";

  /** In the order of the way that rows take. */
  public static final List<String> PLACES = List.of(SOURCE, SERVICE, LAKE, WAREHOUSE, DYNAMODB);

  /** Columns that say which version a row is, and no source has. */
  private static final Set<String> OF_VERSIONS =
      Set.of(
          "sales_record_id",
          "purchase_record_id",
          "payment_record_id",
          "line_record_id",
          "version",
          "operation",
          "source_lsn",
          "recorded_at");

  /** The names of currencies are ours, the codes the source's. */
  private static final Set<String> OURS = Set.of("currency_name", "currencyName", "deleted");

  /** Dates are made of facts; products and customers of invoices. */
  private static final Set<Topic> NOT_IN_SOURCE =
      Set.of(StarTopics.DIM_DATE, StarTopics.DIM_PRODUCT, StarTopics.DIM_CUSTOMER);

  public static List<Subject> all() {
    List<Subject> all = new ArrayList<>();
    for (Topic topic : StarTopics.all()) {
      addStar(topic, all);
    }
    for (Topic topic : Topics.documents()) {
      all.add(new Subject(topic.name(), topic, Form.LATEST, OURS, List.of(SOURCE)));
    }
    all.add(
        new Subject(
            Topics.INVOICES.name(), Topics.INVOICES, Form.TOTALS, Set.of(), List.of(SOURCE)));
    for (Topic topic : List.of(Topics.INVOICES, Topics.CUSTOMER_INVOICES, Topics.SALES_ORDERS)) {
      all.add(latest(topic, SERVICE, DYNAMODB));
    }
    all.add(latest(Topics.PURCHASE_ORDERS, SERVICE));
    all.add(latest(Topics.PAYMENTS, SERVICE));
    all.add(events(Topics.INVOICE_LINES));
    TotesysTopics.TABLES.forEach(table -> all.add(events(TotesysTopics.changes(table))));
    return List.copyOf(all);
  }

  private static void addStar(Topic topic, List<Subject> all) {
    String table = topic.name().substring(StarTopics.PREFIX.length());
    List<String> sinks = List.of(SERVICE, LAKE, WAREHOUSE);
    if (table.startsWith("fact_")) {
      all.add(new Subject(table, topic, Form.CURRENT, OF_VERSIONS, List.of(SOURCE)));
      all.add(new Subject(table, topic, Form.VERSIONS, Set.of(), sinks));
      return;
    }
    if (!NOT_IN_SOURCE.contains(topic)) {
      all.add(new Subject(table, topic, Form.LATEST, OURS, List.of(SOURCE)));
    }
    all.add(new Subject(table, topic, Form.LATEST, Set.of(), sinks));
  }

  private static Subject latest(Topic topic, String... places) {
    return new Subject(topic.name(), topic, Form.LATEST, Set.of(), List.of(places));
  }

  private static Subject events(Topic topic) {
    return new Subject(topic.name(), topic, Form.EVENTS, Set.of(), List.of(LAKE));
  }

  private Subjects() {}
}
