package io.ledgerline.bench;

import io.ledgerline.localstack.endpoints.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from a commit in the source until HTTP shows it, while the source changes at a
 * steady rate. Up to twenty changes a second are followed: each writes a number never used before
 * into an order, and the order is asked for until it has that number.
 */
final class LatencyBench {
  private static final int FOLLOWED_PER_SECOND = 20;
  private static final int WARM_UP_SECONDS = 10;
  private static final int ORDERS = 1_000;

  private final Endpoints endpoints;

  LatencyBench(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  void run(int rate, int seconds) throws Exception {
    HttpFollower.awaitFresh(endpoints.api().get(0));
    int every = Math.max(1, rate / FOLLOWED_PER_SECOND);
    try (Connection connection =
            DriverManager.getConnection(
                endpoints.totesys().url(),
                endpoints.totesys().user(),
                endpoints.totesys().password());
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE sales_order SET units_sold = ? WHERE sales_order_id = ?");
        HttpFollower http = new HttpFollower(endpoints.api().get(0));
        TopicFollower topic = new TopicFollower(endpoints)) {
      long start = System.nanoTime();
      int changes = rate * (WARM_UP_SECONDS + seconds);
      for (int change = 0; change < changes; change++) {
        pause(start + TimeUnit.SECONDS.toNanos(change) / rate);
        int order = 1 + change % ORDERS;
        int units = 1_000_000 + rate * 1_000_000 + change;
        commit(update, order, units);
        if (change % every == 0 && change >= rate * WARM_UP_SECONDS) {
          long committed = System.nanoTime();
          http.follow(order, units, committed);
          topic.follow(units, committed);
        }
      }
      report(rate, http.latencies(), topic.latencies());
    }
  }

  private static void commit(PreparedStatement update, int order, int units) throws SQLException {
    update.setInt(1, units);
    update.setInt(2, order);
    int unused = update.executeUpdate();
  }

  private static void pause(long until) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
  }

  private static void report(int rate, Latencies http, Latencies topic) {
    System.out.printf(
        Locale.ROOT,
        "%d changes/s: visible by HTTP after %.0f ms (median), %.0f ms (p99); on Kafka's topic after"
            + " %.0f ms, %.0f ms (%,d followed)%n",
        rate,
        http.percentile(50),
        http.percentile(99),
        topic.percentile(50),
        topic.percentile(99),
        http.count());
  }
}
