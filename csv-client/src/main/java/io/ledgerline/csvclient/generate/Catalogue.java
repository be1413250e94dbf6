package io.ledgerline.csvclient.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The shop's products, with names as shops type them: blanks, commas and quotes included. */
final class Catalogue {
  private static final int SIZE = 3_900;
  private static final int FIRST_CODE = 20_011;
  private static final int CODE_STEP = 17;

  private static final List<String> LOOKS =
      List.of(
          "AMBER",
          "BRAMBLE",
          "CHALK",
          "COBALT",
          "COPPER",
          "CORAL",
          "FERN",
          "FROSTED",
          "HAZEL",
          "INDIGO",
          "LINEN",
          "MOSS",
          "OATMEAL",
          "PEBBLE",
          "PLUM",
          "RUSTIC",
          "SAFFRON",
          "SLATE",
          "SPECKLED",
          "STRIPED",
          "TARTAN",
          "WALNUT",
          "WILLOW",
          "WOVEN");
  private static final List<String> MOTIFS =
      List.of(
          "ACORN",
          "BADGER",
          "BEEHIVE",
          "CLOVER",
          "COMPASS",
          "DAISY",
          "FEATHER",
          "HARBOUR",
          "HERON",
          "KINGFISHER",
          "LIGHTHOUSE",
          "MEADOW",
          "OTTER",
          "POPPY",
          "ROBIN",
          "THISTLE");
  private static final List<String> THINGS =
      List.of(
          "APRON",
          "BISCUIT TIN",
          "BOOKEND",
          "BUTTER DISH",
          "CANDLE",
          "COASTER",
          "DOORSTOP",
          "EGG CUP",
          "FRUIT BOWL",
          "GIFT WRAP",
          "JUG",
          "KEY HOOK",
          "LUNCH BOX",
          "MUG",
          "NAPKINS",
          "NOTEBOOK",
          "PICTURE FRAME",
          "PLANT POT",
          "TEA TOWEL",
          "TRAY",
          "UMBRELLA",
          "WALL CLOCK");
  private static final String[] PRICES = {
    "0.29", "0.42", "0.55", "0.85", "1.25", "1.25", "1.45", "1.65", "1.95", "2.1", "2.55", "2.95",
    "3.75", "4.15", "4.95", "5.95", "7.95", "8.5", "9.95", "12.75", "16.95", "29.95"
  };

  private final List<Article> articles = new ArrayList<>(SIZE);

  Catalogue(Random random) {
    for (int i = 0; i < SIZE; i++) {
      articles.add(article(i, random));
    }
  }

  /** Any product, the first ones of the list much more often than the last. */
  Article any(Random random) {
    double luck = random.nextDouble();
    return articles.get((int) (SIZE * luck * luck));
  }

  /** A product whose code ends with a letter. */
  Article anyWithLetter(Random random) {
    return articles.get(3 * random.nextInt(SIZE / 3));
  }

  private static Article article(int i, Random random) {
    String letter = i % 3 == 0 ? String.valueOf((char) ('A' + random.nextInt(8))) : "";
    String name = pick(LOOKS, random) + " " + pick(MOTIFS, random) + " " + pick(THINGS, random);
    String price = PRICES[random.nextInt(PRICES.length)];
    return new Article(FIRST_CODE + i * CODE_STEP + letter, typed(i, name), new BigDecimal(price));
  }

  private static String typed(int i, String name) {
    if (i % 110 == 57) {
      return "SET OF 3, " + name;
    }
    if (i % 430 == 222) {
      return "\"BEST OF BRITISH\" " + name;
    }
    if (i % 50 == 1) {
      return " " + name;
    }
    return i % 5 == 0 ? name + " " : name;
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
