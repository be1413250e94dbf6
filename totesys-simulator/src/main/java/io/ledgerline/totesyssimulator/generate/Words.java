package io.ledgerline.totesyssimulator.generate;

import java.util.List;
import java.util.random.RandomGenerator;

/** What names are made of. */
public final class Words {
  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Bram", "Cleo", "Deron", "Elva", "Flavio", "Gwen", "Hildur", "Ivor", "Jasmin",
          "Kian", "Lotte", "Milo", "Nerys", "Otis", "Petra", "Quincy", "Rosa", "Sven", "Tamsin",
          "Ursula", "Vito", "Wanda", "Yusuf", "Zelda");
  private static final List<String> LAST_NAMES =
      List.of(
          "Abbott",
          "Beahan",
          "Carroll",
          "Daugherty",
          "Erdman",
          "Feeney",
          "Goyette",
          "Herzog",
          "Jenkins",
          "Kuhlman",
          "Leannon",
          "Morar",
          "Nolan",
          "O'Keefe",
          "Predovic",
          "Quigley",
          "Rempel",
          "Stokes",
          "Tillman",
          "Upton",
          "Volkman",
          "Wiegand",
          "Yost",
          "Zieme");
  private static final List<String> STREETS =
      List.of(
          "Via",
          "Vista",
          "Plains",
          "Mews",
          "Ferry",
          "Ridge",
          "Court",
          "Groves",
          "Row",
          "Stravenue",
          "Ports",
          "Spring");
  private static final List<String> DISTRICTS =
      List.of("Avon", "Bedfordshire", "Berkshire", "Borders", "Cambridgeshire", "Central");
  private static final List<String> CITIES =
      List.of(
          "Aliso Viejo",
          "Beaverton",
          "Hackensack",
          "Lake Charles",
          "New Torrance",
          "Port Ewald",
          "South Wyatt",
          "Suffolk",
          "Utica",
          "West Herminio");
  private static final List<String> COUNTRIES =
      List.of(
          "Austria",
          "Bolivia (Plurinational State of)",
          "Falkland Islands (Malvinas)",
          "Guam",
          "Iran, Islamic Republic of",
          "Northern Mariana Islands",
          "San Marino",
          "Taiwan, Province of China",
          "Turkey",
          "Virgin Islands, British");
  private static final List<String> MATERIALS =
      List.of(
          "Wooden",
          "Steel",
          "Granite",
          "Bronze",
          "Concrete",
          "Cotton",
          "Fresh",
          "Frozen",
          "Metal",
          "Plastic",
          "Rubber",
          "Soft");
  private static final List<String> DIRECTORIES =
      List.of(
          "/Applications",
          "/Network",
          "/boot/defaults",
          "/etc/periodic",
          "/home/user/dir",
          "/lost+found",
          "/private",
          "/usr/local/src",
          "/usr/ports",
          "/var/spool");

  /** What has broken many a program that reads it. */
  private static final List<String> AWKWARD =
      List.of(
          "Łódź, \"Stare\" Polesie",
          "O'Fallon; 1/2 \\ 3\\N",
          "a tab\tand two\nlines",
          "東京都 🗼",
          " padded ",
          "");

  public static String firstName(RandomGenerator random) {
    return pick(FIRST_NAMES, random);
  }

  /** One of them has an apostrophe. */
  public static String lastName(RandomGenerator random) {
    return pick(LAST_NAMES, random);
  }

  /** Two words, such as {@code Herzog Via}. */
  public static String street(RandomGenerator random) {
    return lastName(random) + " " + pick(STREETS, random);
  }

  public static String district(RandomGenerator random) {
    return pick(DISTRICTS, random);
  }

  public static String city(RandomGenerator random) {
    return pick(CITIES, random);
  }

  /** A full name, with commas or brackets in some. */
  public static String country(RandomGenerator random) {
    return pick(COUNTRIES, random);
  }

  /** One word. */
  public static String material(RandomGenerator random) {
    return pick(MATERIALS, random);
  }

  /** A Unix path. */
  public static String directory(RandomGenerator random) {
    return pick(DIRECTORIES, random);
  }

  /** Text with quotes, commas, line ends, other scripts or nothing at all. */
  public static String awkward(RandomGenerator random) {
    return pick(AWKWARD, random);
  }

  /** Any characters of an alphabet; a long one does not compress well. */
  public static String letters(int length, String alphabet, RandomGenerator random) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  public static <T> T pick(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Words() {}
}
