package io.ledgerline.invoiceapi.standby;

import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.KeyPlace;
import io.ledgerline.invoiceapi.query.LocalStores;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.invoiceapi.query.Stores;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.query.Query;

/** This instance's copies of what others own, as long as they are young enough. */
public final class CopiedStores implements Stores {
  private final LocalStores local;
  private final CopyLags lags;
  private final Duration maxLag;
  private final AnsweredLag answered;

  /**
   * @param maxLag what is older is not answered with
   * @param answered is told how old what was found may be
   */
  public CopiedStores(LocalStores local, CopyLags lags, Duration maxLag, AnsweredLag answered) {
    this.local = local;
    this.lags = lags;
    this.maxLag = maxLag;
    this.answered = answered;
  }

  @Override
  public <R> Answer<R> ask(String store, KeyPlace place, Query<R> query) {
    return local.partition(store, place).flatMap(partition -> askHere(store, partition, query));
  }

  /** Copies are asked by who knows where they are. */
  @Override
  public Answer<Owners> owners(String store) {
    return new Answer.Unavailable<>("a copy is not asked for owners");
  }

  @Override
  public <R> Answer<R> askHere(String store, int partition, Query<R> query) {
    // Before it is read: what is read is no older.
    Optional<Duration> lag = lags.of(new StorePartition(store, partition));
    if (lag.isEmpty() || lag.get().compareTo(maxLag) > 0) {
      return new Answer.Unavailable<>(
          "the copy here is "
              + lag.map(age -> age.toMillis() + " ms old").orElse("of unknown age"));
    }
    answered.note(lag.get());
    return local.askCopy(store, partition, query);
  }
}
