package io.ledgerline.schemas.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 80_995, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void shouldReadWholeNumbers(int number) throws UnreadableRowException {
    assertThat(WholeNumber.parse(Field.QUANTITY, String.valueOf(number))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "+1", " 1", "1 ", "1.0", "1e3", "--1", "1,000", "0x1", "٣", "1-"})
  void shouldRefuseOtherNumbers(String text) {
    assertThatThrownBy(() -> WholeNumber.parse(Field.QUANTITY, text))
        .hasMessage("quantity is \"" + text + "\", not a whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "18446744073709551617"})
  void shouldRefuseNumbersBeyondThirtyTwoBits(String text) {
    assertThatThrownBy(() -> WholeNumber.parse(Field.QUANTITY, text))
        .hasMessage("quantity is \"" + text + "\", beyond 32 bits");
  }

  @Property
  void shouldReadDecimalsExactly(
      @ForAll @BigRange(min = "-9999999999999999999", max = "9999999999999999999") @Scale(6)
          BigDecimal number)
      throws UnreadableRowException {
    assertThat(PlainDecimal.parse(Field.UNIT_PRICE, number.toPlainString())).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", ".5", "5.", "1.2.3", "1e3", "+1", " 1", "1 ", "1,5", "NaN", "£1", "-.5"
      })
  void shouldRefuseOtherDecimals(String text) {
    assertThatThrownBy(() -> PlainDecimal.parse(Field.UNIT_PRICE, text))
        .hasMessage("unitPrice is \"" + text + "\", not a plain decimal number");
  }

  @Test
  void shouldCutValuesInCauses() {
    String forty = "1234567890".repeat(4);

    assertThat(UnreadableRowException.quote(forty)).isEqualTo('"' + forty + '"');
    assertThat(UnreadableRowException.quote(forty + "1")).isEqualTo('"' + forty + "…\"");
    assertThat(UnreadableRowException.quote(forty.substring(1) + "😀"))
        .isEqualTo('"' + forty.substring(1) + "…\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u001bb", "a\tb"})
  void shouldKeepControlCharactersOutOfCauses(String value) {
    assertThat(UnreadableRowException.quote(value)).isEqualTo("\"a\uFFFDb\"");
  }
}
