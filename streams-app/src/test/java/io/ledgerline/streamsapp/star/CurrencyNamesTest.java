package io.ledgerline.streamsapp.star;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurrencyNamesTest {
  /** The JDK still knows currencies that ISO 4217 has taken out. */
  private static final Set<String> RETIRED =
      Set.of(
          "ADP", "AFA", "ANG", "ATS", "AYM", "AZM", "BEF", "BGL", "BYB", "BYR", "CSD", "CUC", "CYP",
          "DEM", "EEK", "ESP", "FIM", "FRF", "GHC", "GRD", "GWP", "HRK", "IEP", "ITL", "LTL", "LUF",
          "LVL", "MGF", "MRO", "MTL", "MZM", "NLG", "PTE", "ROL", "RUR", "SDD", "SIT", "SKK", "SLL",
          "SRG", "STD", "TMM", "TPE", "TRL", "USS", "VEB", "VEF", "XFO", "XFU", "YUM", "ZMK", "ZWD",
          "ZWL", "ZWN", "ZWR");

  @Test
  void shouldNameTheSourcesCurrenciesAsIsoDoes() {
    assertThat(CurrencyNames.nameOf("GBP")).isEqualTo("Pound Sterling");
    assertThat(CurrencyNames.nameOf("USD")).isEqualTo("US Dollar");
    assertThat(CurrencyNames.nameOf("EUR")).isEqualTo("Euro");
  }

  @Test
  void shouldKeepACodeThatIsUnknown() {
    assertThat(CurrencyNames.nameOf("QQQ")).isEqualTo("QQQ");
    assertThat(CurrencyNames.isKnown("QQQ")).isFalse();
    assertThat(CurrencyNames.isKnown("GBP")).isTrue();
    assertThat(CurrencyNames.nameOf("gbp")).isEqualTo("gbp");
  }

  @Test
  void shouldListEachCodeOnceAndInOrder() throws IOException {
    List<String> lines;
    try (InputStream list = CurrencyNames.class.getResourceAsStream("iso-4217.txt")) {
      lines = new String(list.readAllBytes(), UTF_8).lines().toList();
    }

    assertThat(lines)
        .hasSize(179)
        .isSorted()
        .allMatch(line -> line.matches("[A-Z]{3} \\S(.*\\S)?"))
        .doesNotHaveDuplicates();
    assertThat(lines).extracting(line -> line.substring(0, 3)).doesNotHaveDuplicates();
  }

  @Test
  void shouldKnowEveryCurrencyThatTheJdkDoesAndIsoStillHas() {
    assertThat(Currency.getAvailableCurrencies())
        .extracting(Currency::getCurrencyCode)
        .filteredOn(code -> !RETIRED.contains(code))
        .allMatch(CurrencyNames::isKnown);
    assertThat(RETIRED).noneMatch(CurrencyNames::isKnown);
  }
}
