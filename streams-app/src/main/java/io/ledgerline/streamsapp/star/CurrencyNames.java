package io.ledgerline.streamsapp.star;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of currencies as ISO 4217 has them (the JDK's are those of CLDR, which differ: British
 * Pound for Pound Sterling).
 */
public final class CurrencyNames {
  private static final Map<String, String> NAMES = load();

  /** The code itself where it is unknown. */
  public static String nameOf(String code) {
    return NAMES.getOrDefault(code, code);
  }

  public static boolean isKnown(String code) {
    return NAMES.containsKey(code);
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                CurrencyNames.class.getResourceAsStream("iso-4217.txt"), UTF_8))) {
      lines.lines().forEach(line -> names.put(line.substring(0, 3), line.substring(4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }

  private CurrencyNames() {}
}
