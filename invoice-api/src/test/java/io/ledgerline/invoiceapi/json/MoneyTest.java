package io.ledgerline.invoiceapi.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "139.1200, 139.12",
    "9747747.9340, 9747747.934",
    "0.0001, 0.0001",
    "0.0000, 0.00",
    "-11062.0600, -11062.06",
    "100.0000, 100.00",
    "99999999999999999999999999999999990.0000, 99999999999999999999999999999999990.00"
  })
  void shouldWriteTwoToFourDecimalsInPlainNotation(BigDecimal amount, String text) {
    assertThat(Money.text(amount)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        -1,
        50,
        5_000,
        5_001,
        10_000,
        -10_010,
        1_391_200,
        21_474_836_470_000L,
        -21_474_836_480_000L,
        123_456_789_123_456_789L,
        -Long.MAX_VALUE
      })
  void shouldWriteTenThousandthsTheSame(long tenThousandths) {
    byte[] buffer = new byte[Money.MAX_LENGTH];
    int begin = Money.write(tenThousandths, buffer);
    assertThat(new String(buffer, begin, buffer.length - begin, US_ASCII))
        .isEqualTo(Money.text(BigDecimal.valueOf(tenThousandths, 4)));
  }
}
