package io.ledgerline.csvclient.generate;

import java.util.List;
import java.util.Random;

/** Who buys: mostly unknown visitors and customers from home, some from everywhere else. */
final class Buyers {
  private static final double UNKNOWN_SHARE = 0.14;
  private static final int FIRST_CUSTOMER = 12_346;

  /** Foreign customers are numbered from here, {@link #CUSTOMERS_A_COUNTRY} for each country. */
  private static final int FIRST_FOREIGN_CUSTOMER = 50_000;

  private static final int CUSTOMERS_A_COUNTRY = 40;

  /** Of the buyers: dense until each country has been seen, then as in reality. */
  private static final int FIRST_FOREIGN_PERIOD = 5;

  private static final int FOREIGN_PERIOD = 10;

  /** The ones further up buy more often. */
  private static final List<String> ABROAD =
      List.of(
          "Germany",
          "France",
          "EIRE",
          "Belgium",
          "Spain",
          "Netherlands",
          "Switzerland",
          "Portugal",
          "Australia",
          "Norway",
          "Italy",
          "Channel Islands",
          "Finland",
          "Cyprus",
          "Sweden",
          "Unspecified",
          "Austria",
          "Denmark",
          "Japan",
          "Poland",
          "Israel",
          "USA",
          "Hong Kong",
          "Singapore",
          "Iceland",
          "Canada",
          "Greece",
          "Malta",
          "United Arab Emirates",
          "European Community",
          "RSA",
          "Lebanon",
          "Lithuania",
          "Brazil",
          "Czech Republic",
          "Bahrain",
          "Saudi Arabia");

  /** Of the foreign buyers: one that has moved since it last bought. */
  private static final Every MOVED = new Every(250, 5);

  private final Random random;
  private final int homeCustomers;
  private int known;
  private int foreign;
  private Buyer lastForeign = Buyer.UNKNOWN;

  /**
   * @param invoices of the whole file: the more, the more customers
   */
  Buyers(Random random, int invoices) {
    this.random = random;
    this.homeCustomers = Math.max(invoices / 7, 1);
  }

  Buyer next() {
    return random.nextDouble() < UNKNOWN_SHARE ? Buyer.UNKNOWN : nextKnown();
  }

  Buyer nextKnown() {
    int period = foreign < ABROAD.size() ? FIRST_FOREIGN_PERIOD : FOREIGN_PERIOD;
    return ++known % period == 0 ? nextForeign() : nextAtHome();
  }

  private Buyer nextAtHome() {
    double luck = random.nextDouble();
    int customer = FIRST_CUSTOMER + (int) (homeCustomers * luck * luck);
    return new Buyer(String.valueOf(customer), Buyer.HOME);
  }

  private Buyer nextForeign() {
    double luck = random.nextDouble();
    int rank = foreign < ABROAD.size() ? foreign : (int) (ABROAD.size() * luck * luck * luck);
    int customer =
        FIRST_FOREIGN_CUSTOMER
            + rank * CUSTOMERS_A_COUNTRY
            + random.nextInt(Math.min(1 + foreign / ABROAD.size(), CUSTOMERS_A_COUNTRY));
    String id = MOVED.includes(foreign) ? lastForeign.customerId() : String.valueOf(customer);
    foreign++;
    lastForeign = new Buyer(id, ABROAD.get(rank));
    return lastForeign;
  }
}
