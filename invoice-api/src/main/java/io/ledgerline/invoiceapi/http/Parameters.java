package io.ledgerline.invoiceapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parameters of requests, each checked. */
final class Parameters {
  private static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;

  /** Of every list that has pages. */
  static Parameter[] ofLists() {
    return new Parameter[] {Parameter.limit(DEFAULT_LIMIT, MAX_LIMIT), Parameter.cursor()};
  }

  static int limit(Context context) {
    return limit(context, MAX_LIMIT);
  }

  static int limit(Context context, int most) {
    String value = context.queryParam("limit");
    if (value == null) {
      return DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadRequestException("limit must be a whole number from 1 to " + most);
  }

  /** Whole numbers that another instance has sent, with commas between them. */
  static Set<Integer> numbers(Context context, String name) {
    return Arrays.stream(String.valueOf(context.queryParam(name)).split(",", -1))
        .map(number -> number(number, name))
        .collect(Collectors.toSet());
  }

  private static int number(String text, String name) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException(name + " must be whole numbers");
    }
  }

  /** An instant such as 2011-01-31T00:00:00Z, or a date, which begins at midnight in the zone. */
  static Optional<Instant> time(Context context, String name, ZoneId zone) {
    String value = context.queryParam(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          value.indexOf('T') < 0
              ? LocalDate.parse(value).atStartOfDay(zone).toInstant()
              : Instant.parse(value));
    } catch (DateTimeException e) {
      throw new BadRequestException(
          name + " must be an instant such as 2011-01-31T00:00:00Z or a date such as 2011-01-31");
    }
  }

  /** An instant such as 2011-01-31T00:00:00Z. */
  static Optional<Instant> instant(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeException e) {
      throw new BadRequestException(name + " must be an instant such as 2011-01-31T00:00:00Z");
    }
  }

  /** The id in the path, a key of the source. */
  static int id(Context context) {
    try {
      return Integer.parseInt(context.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new BadRequestException("id must be a whole number of 32 bits");
    }
  }

  /**
   * The key that a cursor stands for.
   *
   * @param prefix what every key of this list begins with
   */
  static Optional<String> cursor(Context context, String prefix) {
    return cursor(context, key -> key.startsWith(prefix));
  }

  /**
   * The key that a cursor stands for.
   *
   * @param ofThisList tells keys that this list is paged by
   */
  static Optional<String> cursor(Context context, Predicate<String> ofThisList) {
    String value = context.queryParam("cursor");
    if (value == null) {
      return Optional.empty();
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(value), UTF_8);
      if (ofThisList.test(key)) {
        return Optional.of(key);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new BadRequestException("cursor is none that this list has given");
  }

  static String cursor(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  private Parameters() {}
}
