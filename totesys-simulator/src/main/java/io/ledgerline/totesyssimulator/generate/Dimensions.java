package io.ledgerline.totesyssimulator.generate;

import io.ledgerline.totesyssimulator.table.Row;
import io.ledgerline.totesyssimulator.table.Table;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** New rows of the tables that orders name. */
public final class Dimensions {
  private static final String DIGITS = "0123456789";
  private static final String LOWER_CASE = "abcdefghijklmnopqrstuvwxyz";
  private static final int OLDEST_FILE_DAYS = 300;

  /** Of every so many last names one is to have an apostrophe, be there ever so few. */
  private static final int STAFF_PER_APOSTROPHE = 10;

  /**
   * @param number what is rare comes by number, not by chance, so that a few rows have it too:
   *     every third has a second line, every other a district, every fifth a leading zero
   */
  public static Row address(int number, LocalDateTime at, RandomGenerator random) {
    String line1 = (100 + random.nextInt(99_900)) + " " + Words.street(random);
    String line2 = number % 3 == 0 ? Words.street(random) : null;
    String district = number % 2 == 0 ? Words.district(random) : null;
    return Row.of(
        Table.ADDRESS,
        line1,
        line2,
        district,
        Words.city(random),
        postalCode(number, random),
        Words.country(random),
        phone(random),
        at,
        at);
  }

  public static Row counterparty(int legalAddressId, LocalDateTime at, RandomGenerator random) {
    return Row.of(
        Table.COUNTERPARTY,
        company(random),
        legalAddressId,
        contact(random),
        contact(random),
        at,
        at);
  }

  /**
   * @param number every tenth is an O'Keefe
   */
  public static Row staff(int number, int departmentId, LocalDateTime at, RandomGenerator random) {
    String first = Words.firstName(random);
    String last = number % STAFF_PER_APOSTROPHE == 0 ? "O'Keefe" : Words.lastName(random);
    String email = (first + "." + last).toLowerCase(Locale.ROOT) + "@terrifictotes.com";
    return Row.of(Table.STAFF, first, last, departmentId, email, at, at);
  }

  public static Row design(LocalDateTime at, RandomGenerator random) {
    String name = Words.material(random);
    return Row.of(Table.DESIGN, at, name, Words.directory(random), fileName(name, at, random), at);
  }

  /** Such as {@code wooden-20220717-npgz.json}: the day is one of the year before {@code at}. */
  public static String fileName(String design, LocalDateTime at, RandomGenerator random) {
    LocalDateTime made = at.minusDays(random.nextInt(OLDEST_FILE_DAYS));
    return String.join(
            "-",
            design.toLowerCase(Locale.ROOT),
            DateTimeFormatter.BASIC_ISO_DATE.format(made),
            Words.letters(4, LOWER_CASE, random))
        + ".json";
  }

  public static String phone(RandomGenerator random) {
    return Words.letters(4, DIGITS, random) + " " + Words.letters(6, DIGITS, random);
  }

  /** Two names. */
  public static String contact(RandomGenerator random) {
    return Words.firstName(random) + " " + Words.lastName(random);
  }

  private static String postalCode(int number, RandomGenerator random) {
    String first = number % 5 == 0 ? "0" : String.valueOf(1 + random.nextInt(9));
    String code = first + Words.letters(4, DIGITS, random);
    return random.nextBoolean() ? code : code + "-" + Words.letters(4, DIGITS, random);
  }

  private static String company(RandomGenerator random) {
    String name = Words.lastName(random);
    return switch (random.nextInt(4)) {
      case 0 -> name + ", " + Words.lastName(random) + " and " + Words.lastName(random);
      case 1 -> name + " Inc";
      case 2 -> name + " and Sons";
      default -> name + " - " + Words.lastName(random);
    };
  }

  private Dimensions() {}
}
