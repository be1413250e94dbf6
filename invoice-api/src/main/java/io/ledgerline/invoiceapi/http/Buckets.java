package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of periods in requests, such as 2010-12 of a month. */
final class Buckets {
  private static final String ALL = "all";

  /** What a name lacks to be an instant, from its length on. */
  private static final String BEGINNING = "0000-01-01T00:00";

  static ObjectNode lengths(String description) {
    return Types.oneOf(
        description, Arrays.stream(SalesPeriod.values()).map(Buckets::parameter).toList());
  }

  /**
   * Describes the parameters that name one period.
   *
   * @param lengths that it may have
   */
  static List<Parameter> described(List<SalesPeriod> lengths) {
    return List.of(
        Parameter.query(
            "period",
            "month",
            Types.oneOf(
                "Length of the period; all time if there is none.",
                Stream.concat(lengths.stream().map(Buckets::parameter), Stream.of(ALL)).toList())),
        Parameter.query("at", "2011-07", "Which one, such as 2011-07 of a month."));
  }

  /**
   * The key of the period that a request is about; empty for all time.
   *
   * @param lengths that it may have
   */
  static Optional<String> onePeriod(Context context, List<SalesPeriod> lengths) {
    String named = context.queryParam("period");
    if (named == null || named.equals(ALL)) {
      if (context.queryParam("at") != null) {
        throw new BadRequestException("at says which period: period must be given, and not all");
      }
      return Optional.empty();
    }
    SalesPeriod period = period(context, "period", lengths, ALL);
    return Optional.of(period.key(exactly(context, "at", period)));
  }

  /** The length of periods that a parameter names. */
  static SalesPeriod period(Context context, String parameter) {
    return period(context, parameter, List.of(SalesPeriod.values()));
  }

  private static SalesPeriod period(
      Context context, String parameter, List<SalesPeriod> lengths, String... others) {
    String named = context.queryParam(parameter);
    return lengths.stream()
        .filter(period -> parameter(period).equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestException(
                    parameter
                        + " must be one of "
                        + Stream.concat(
                                lengths.stream().map(Buckets::parameter), Arrays.stream(others))
                            .collect(Collectors.joining(", "))));
  }

  /** The name of a period of this length. */
  private static String exactly(Context context, String parameter, SalesPeriod period) {
    String name = context.queryParam(parameter);
    if (name == null || !isName(name, period)) {
      throw new BadRequestException(
          "%s must be %s such as %s".formatted(parameter, one(period), period.example()));
    }
    return name;
  }

  private static String one(SalesPeriod period) {
    return (period == SalesPeriod.HOUR ? "an " : "a ") + parameter(period);
  }

  /** As parameters name it. */
  static String parameter(SalesPeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  /** The name of a period of this length, or of a longer one. */
  static Optional<String> name(Context context, String parameter, SalesPeriod shortest) {
    String name = context.queryParam(parameter);
    if (name == null) {
      return Optional.empty();
    }
    if (Arrays.stream(SalesPeriod.values())
        .filter(period -> period.compareTo(shortest) >= 0)
        .noneMatch(period -> isName(name, period))) {
      throw new BadRequestException(
          "%s must be %s such as %s, or a longer period"
              .formatted(parameter, one(shortest), shortest.example()));
    }
    return Optional.of(name);
  }

  /** Whether there is such a period, and this is how it is written. */
  static boolean isName(String name, SalesPeriod period) {
    return shape(name).equals(shape(period.example())) && isInTheCalendar(name);
  }

  private static boolean isInTheCalendar(String name) {
    try {
      var unused = LocalDateTime.parse(name + BEGINNING.substring(name.length()));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String shape(String name) {
    return name.replaceAll("[0-9]", "0");
  }

  private Buckets() {}
}
