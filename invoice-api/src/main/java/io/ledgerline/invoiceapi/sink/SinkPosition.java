package io.ledgerline.invoiceapi.sink;

import java.util.List;

/**
 * How far a sink is.
 *
 * @param connector its name
 * @param unread offsets between what it has committed and the ends of its topics, of partitions in
 *     which there is a record between the two; a few of them may be marks of transactions
 * @param messages what it says of its topics beside its offsets, each with its topic
 */
public record SinkPosition(String connector, long unread, List<String> messages) {
  public SinkPosition {
    messages = List.copyOf(messages);
  }
}
