package io.ledgerline.totesyssimulator.change;

import io.ledgerline.totesyssimulator.generate.BusinessClock;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Payments are settled in one batch a weekday, all with one identical last_updated. */
public final class PaidBatch {
  /** The most payments that one batch has settled. */
  public static final int LARGEST = 37;

  private static final String EARLIEST_UNPAID =
      "SELECT min(payment_date) FROM public.payment WHERE NOT paid";

  private static final String SETTLE =
      """
      UPDATE public.payment SET paid = true, last_updated = ? WHERE payment_id IN
        (SELECT payment_id FROM public.payment WHERE NOT paid AND payment_date <= ?
         ORDER BY payment_date, payment_id LIMIT ?)
      """;

  /** Settles what is due at the next batch, which may be nothing. */
  public static void settleDue(Step step) throws SQLException {
    settle(step, BusinessClock.batchAfter(step.before()), LARGEST);
  }

  /** Goes on to the first batch that has something to settle, and settles a part of it. */
  public static void settleNext(Step step) throws SQLException {
    Optional<String> due = step.session().find(String.class, EARLIEST_UNPAID);
    if (due.isEmpty()) {
      OrderChanges.newSale(step);
      due = step.session().find(String.class, EARLIEST_UNPAID);
    }
    LocalDateTime next = BusinessClock.batchAfter(step.before());
    LocalDateTime batch = BusinessClock.batchOn(LocalDate.parse(due.orElseThrow()));
    settle(step, batch.isAfter(next) ? batch : next, 1 + step.random().nextInt(LARGEST));
  }

  private static void settle(Step step, LocalDateTime batch, int limit) throws SQLException {
    step.happensAt(batch.plusNanos(step.random().nextInt(1_000) * 1_000_000L));
    step.session().change(SETTLE, step.at(), batch.toLocalDate().toString(), limit);
  }

  private PaidBatch() {}
}
