package io.ledgerline.totesyssimulator;

import io.ledgerline.totesyssimulator.change.PaidBatch;
import io.ledgerline.totesyssimulator.generate.BusinessClock;
import io.ledgerline.totesyssimulator.generate.Dimensions;
import io.ledgerline.totesyssimulator.generate.FixedRows;
import io.ledgerline.totesyssimulator.generate.Orders;
import io.ledgerline.totesyssimulator.generate.Parties;
import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The business from its first day on: a pure function of seed and sizes. */
final class SeedRows {
  private static final int FIRST_DESIGNS = 10;

  private final RandomGenerator random;
  private final Sizes sizes;
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);
  private final Map<LocalDate, Integer> due = new HashMap<>();
  private LocalDateTime clock = BusinessClock.START;

  SeedRows(long seed, Sizes sizes) {
    this.random = new SplittableRandom(seed);
    this.sizes = sizes;
    for (Table table : Table.values()) {
      rows.put(table, new ArrayList<>());
    }
    addDimensions();
    addEvents();
    settlePayments();
  }

  /** The rows of a table: the first one's id is 1, the next one's 2. */
  List<Row> of(Table table) {
    return Collections.unmodifiableList(rows.get(table));
  }

  /** When the last of it happened. */
  LocalDateTime end() {
    return clock;
  }

  private void addDimensions() {
    FixedRows.currencies(clock).forEach(this::add);
    FixedRows.paymentTypes(clock).forEach(this::add);
    FixedRows.departments(clock).forEach(this::add);
    for (int i = 0; i < sizes.addresses(); i++) {
      add(Dimensions.address(i, clock, random));
    }
    for (int i = 0; i < sizes.counterparties(); i++) {
      add(Dimensions.counterparty(any(Table.ADDRESS), clock, random));
    }
    for (int i = 0; i < sizes.staff(); i++) {
      add(Dimensions.staff(i, any(Table.DEPARTMENT), clock, random));
    }
    for (int i = 0; i < Math.min(FIRST_DESIGNS, sizes.designs()); i++) {
      add(Dimensions.design(clock, random));
    }
  }

  /** All kinds mixed evenly, until there are as many of each as were asked for. */
  private void addEvents() {
    while (true) {
      int sales = missing(Table.SALES_ORDER, sizes.salesOrders());
      int purchases = missing(Table.PURCHASE_ORDER, sizes.purchaseOrders());
      int designs = missing(Table.DESIGN, sizes.designs());
      if (sales + purchases + designs == 0) {
        return;
      }
      LocalDateTime at = BusinessClock.next(clock, random);
      int drawn = random.nextInt(sales + purchases + designs);
      if (drawn < sales) {
        addOrder(Orders.sale(any(Table.DESIGN), parties(), at, random));
      } else if (drawn < sales + purchases) {
        addOrder(Orders.purchase(parties(), at, random));
      } else {
        add(Dimensions.design(at, random));
      }
      clock = at.isAfter(clock) ? at : clock;
    }
  }

  private int missing(Table table, int wanted) {
    return wanted - rows.get(table).size();
  }

  private void addOrder(Row drafted) {
    LocalDate day = LocalDate.parse((String) drafted.get("agreed_payment_date"));
    while (due.getOrDefault(day, 0) == PaidBatch.LARGEST) {
      day = BusinessClock.weekdayAfter(day, 1);
    }
    var unused = due.merge(day, 1, Integer::sum);
    Row order = drafted.with("agreed_payment_date", day.toString());
    int transactionId = add(Orders.transaction(order, add(order)));
    add(Orders.payment(order, transactionId, random));
  }

  /** What fell due before the end was paid in its day's batch, which has one time for all. */
  private void settlePayments() {
    Map<LocalDate, LocalDateTime> batches = new HashMap<>();
    rows.get(Table.PAYMENT)
        .replaceAll(
            payment -> {
              LocalDate day = LocalDate.parse((String) payment.get("payment_date"));
              LocalDateTime batch = batches.computeIfAbsent(day, this::batch);
              return batch.isAfter(clock)
                  ? payment
                  : payment.with("paid", true).with("last_updated", batch);
            });
  }

  private LocalDateTime batch(LocalDate day) {
    return BusinessClock.batchOn(day).plusNanos(random.nextInt(1_000) * 1_000_000L);
  }

  private Parties parties() {
    return new Parties(
        any(Table.STAFF), any(Table.COUNTERPARTY), any(Table.CURRENCY), any(Table.ADDRESS));
  }

  private int any(Table table) {
    return 1 + random.nextInt(rows.get(table).size());
  }

  private int add(Row row) {
    List<Row> all = rows.get(row.table());
    all.add(row);
    return all.size();
  }
}
