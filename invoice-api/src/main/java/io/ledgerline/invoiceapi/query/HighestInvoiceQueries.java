package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.invoice.InvoiceHeader;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import io.ledgerline.streamsapp.sales.InvoiceRanking;
import io.ledgerline.streamsapp.sales.PeriodKeys;
import io.ledgerline.streamsapp.sales.SalesFigures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.RangeQuery;

/** The highest invoices of a period. */
public final class HighestInvoiceQueries {
  private final Stores stores;

  public HighestInvoiceQueries(Stores stores) {
    this.stores = stores;
  }

  /** Who has which partitions of the ranking. */
  public Answer<Owners> owners() {
    return stores.owners(StoreNames.INVOICE_RANKS);
  }

  /**
   * The highest invoices in some partitions of this instance.
   *
   * @param prefix of the period, see {@link PeriodKeys}
   * @param after behind which they stand
   */
  public Answer<List<InvoiceHeader>> highest(
      Set<Integer> partitions, String prefix, Optional<Place> after, int limit) {
    String from = after.map(place -> key(prefix, place)).orElse(prefix);
    Ranked<InvoiceHeader> ranked = new Ranked<>(HighestInvoiceQueries::place, limit);
    return ranked.over(
        partitions,
        partition ->
            ranked.byId(
                after,
                most -> numbers(partition, prefix, from, most),
                number -> invoice(partition, number),
                invoice -> key(prefix, place(invoice))));
  }

  private static String key(String prefix, Place place) {
    return InvoiceRanking.key(prefix, place.amount(), place.id());
  }

  public static Place place(InvoiceHeader invoice) {
    return new Place(
        invoice.total().setScale(SalesFigures.SCALE).unscaledValue(), invoice.invoiceNo());
  }

  private Answer<Ranked.Ids> numbers(int partition, String prefix, String from, int limit) {
    return stores.scanHere(
        StoreNames.INVOICE_RANKS,
        partition,
        RangeQuery.withRange(from, PeriodKeys.end(prefix)),
        rows -> Ranked.Ids.read(rows, InvoiceRanking::invoiceNo, limit));
  }

  /** One that has just changed stands where its total of now says. */
  private Answer<InvoiceHeader> invoice(int partition, String number) {
    return stores
        .askHere(
            StoreNames.INVOICES,
            partition,
            KeyQuery.<Bytes, byte[]>withKey(Bytes.wrap(number.getBytes(UTF_8))))
        .map(InvoiceState::header);
  }
}
