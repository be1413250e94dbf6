package io.ledgerline.invoiceapi.position;

import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** What an answer must at least know of. */
public sealed interface MinPosition {
  /** All before a place in the inputs, as a response has named it. */
  record Inputs(Position position) implements MinPosition {}

  /**
   * All that the order database has committed before a place in its log.
   *
   * @param lsn as PostgreSQL counts
   */
  record SourceLog(long lsn) implements MinPosition {
    private static final Pattern TEXT =
        Pattern.compile("lsn:(?:([0-9A-Fa-f]{1,8})/([0-9A-Fa-f]{1,8})|(\\d{1,18}))");

    private static SourceLog parse(String text) {
      Matcher matcher = TEXT.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("no place in a log of PostgreSQL, as lsn:0/16B3748 is");
      }
      return new SourceLog(
          matcher.group(3) != null
              ? Long.parseLong(matcher.group(3))
              : Long.parseLong(matcher.group(1), 16) << Integer.SIZE
                  | Long.parseLong(matcher.group(2), 16));
    }
  }

  /** Whoever names other topics would have them looked into. */
  private static Position ofInputs(Position position) {
    boolean inputs =
        position.offsets().keySet().stream()
            .map(TopicPartition::topic)
            .allMatch(
                topic ->
                    topic.equals(Topics.INVOICE_LINES.name())
                        || TotesysTopics.CHANGES.contains(topic));
    if (!inputs) {
      throw new IllegalArgumentException("no position that this service has given");
    }
    return position;
  }

  /**
   * @param text a {@link Position}, or {@code lsn:} and what pg_current_wal_lsn() answers
   * @throws IllegalArgumentException if it is neither; the message says what it is not
   */
  static MinPosition parse(String text) {
    return text.startsWith("lsn:")
        ? SourceLog.parse(text)
        : new Inputs(ofInputs(Position.parse(text)));
  }
}
