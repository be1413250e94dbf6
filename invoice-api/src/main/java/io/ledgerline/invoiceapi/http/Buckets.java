package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of periods in requests, such as 2010-12 of a month. */
final class Buckets {
  /**
   * The period that a parameter names.
   *
   * @param others what else the parameter may be, for who reads the error
   */
  static SalesPeriod period(Context context, String parameter, String... others) {
    String named = context.queryParam(parameter);
    return Arrays.stream(SalesPeriod.values())
        .filter(period -> parameter(period).equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestException(
                    parameter
                        + " must be one of "
                        + Stream.concat(
                                Arrays.stream(SalesPeriod.values()).map(Buckets::parameter),
                                Arrays.stream(others))
                            .collect(Collectors.joining(", "))));
  }

  /** The name of a period of this length. */
  static String exactly(Context context, String parameter, SalesPeriod period) {
    String name = context.queryParam(parameter);
    if (name == null || !isName(name, period)) {
      throw new BadRequestException(
          "%s must be a %s such as %s".formatted(parameter, parameter(period), period.example()));
    }
    return name;
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
          "%s must be a %s such as %s, or a longer period"
              .formatted(parameter, parameter(shortest), shortest.example()));
    }
    return Optional.of(name);
  }

  /** Whether it is made of the same digits and marks as the names of such periods. */
  static boolean isName(String name, SalesPeriod period) {
    return shape(name).equals(shape(period.example()));
  }

  private static String shape(String name) {
    return name.replaceAll("[0-9]", "0");
  }

  private Buckets() {}
}
