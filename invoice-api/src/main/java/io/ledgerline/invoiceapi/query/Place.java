package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in a ranking: the highest amount first, then by id. As text {@code
 * 178500|536365}, which cursors are made of.
 */
public record Place(BigInteger amount, String id) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::amount)
          .reversed()
          // As stores do.
          .thenComparing(place -> place.id().getBytes(UTF_8), Arrays::compareUnsigned);

  /** No amount has as many digits, and what ranks are written with has room for them. */
  private static final Pattern TEXT = Pattern.compile("(-?\\d{1,39})\\|(.{1,200})", Pattern.DOTALL);

  /** Empty if the text is no place. */
  public static Optional<Place> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(new Place(new BigInteger(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether it stands behind another, or there is no other. */
  boolean isBehind(Optional<Place> other) {
    return other.isEmpty() || compareTo(other.get()) > 0;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return amount + "|" + id;
  }
}
