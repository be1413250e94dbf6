package io.ledgerline.csvclient.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A row of the file. */
record RetailRow(String invoiceNo, Item item, LocalDateTime issuedAt, Buyer buyer) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT);

  /** In the order of Kaggle's columns. */
  List<String> cells() {
    return List.of(
        invoiceNo,
        item.article().stockCode(),
        item.article().description(),
        String.valueOf(item.quantity()),
        TIME.format(issuedAt),
        item.article().price().stripTrailingZeros().toPlainString(),
        buyer.customerId(),
        buyer.country());
  }
}
