package io.ledgerline.streamsapp.debezium;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A changed primary key arrives as a deletion and an insertion; the latter names the former key in
 * a header, as {@code {"address_id":17}}. Its long texts are left out if they have not changed.
 */
final class FormerKeyHeader {
  private static final String NAME = "__debezium.oldkey";
  private static final Pattern ID = Pattern.compile("\\{\\s*\"\\w+\"\\s*:\\s*(-?\\d{1,10})\\s*}");

  /** Empty if the key has not changed. */
  static Optional<RowKey> read(Table table, Function<String, byte[]> headers) {
    byte[] header = headers.apply(NAME);
    if (header == null) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(new String(header, UTF_8));
    return id.find()
        ? Optional.of(new RowKey(table, (int) Long.parseLong(id.group(1))))
        : Optional.empty();
  }

  private FormerKeyHeader() {}
}
