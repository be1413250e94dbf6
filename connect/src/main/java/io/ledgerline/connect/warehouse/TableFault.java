package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.Part;
import io.ledgerline.connect.sink.Span;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A table does not take a part of a batch. */
final class TableFault extends Exception {
  private static final long serialVersionUID = 1L;

  private TableFault(String message, SQLException cause) {
    super(message, cause);
  }

  /**
   * Tells a table's fault from one that passes.
   *
   * @param segment what was being loaded, or null if the error does not tell a row
   * @return the fault
   * @throws SQLException the cause itself, if it passes
   */
  static TableFault of(Part<TableRows> part, Segment segment, SQLException cause)
      throws SQLException {
    if (Faults.passes(cause)) {
      throw cause;
    }
    String place =
        segment == null
            ? ""
            : Faults.row(cause).map(segment::place).filter(text -> !text.isEmpty()).orElse("");
    return new TableFault(
        "topic %s, %s: table %s: %s"
            .formatted(
                part.topic(),
                place.isEmpty() ? beginning(part) : place,
                part.rows().table(),
                Faults.explain(cause)),
        cause);
  }

  private static String beginning(Part<TableRows> part) {
    return part.spans().entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getKey().partition()))
        .map(TableFault::from)
        .orElse("no offset");
  }

  private static String from(Map.Entry<TopicPartition, Span> span) {
    return "partition %d, from offset %d on"
        .formatted(span.getKey().partition(), span.getValue().first());
  }
}
