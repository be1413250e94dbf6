package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Against sizes reckoned by hand from DynamoDB's guide. */
final class ItemSizeTest {
  @Test
  void shouldCountNamesAndTextInUtf8() {
    assertThat(size("name", AttributeValue.fromS(""))).isEqualTo(4);
    assertThat(size("näme", AttributeValue.fromS("a€\ud83d\ude00"))).isEqualTo(5 + 1 + 3 + 4);
  }

  /** The least is a byte for two digits, and one more. */
  @ParameterizedTest
  @CsvSource({"0, 2", "-1, 3", "12, 2", "139.12, 4", "99999999999999999999999999999999999999, 20"})
  void shouldCountNumbersRatherTooHigh(String number, int least) {
    assertThat(size("", AttributeValue.fromN(number))).isBetween((long) least, least + 2L);
  }

  @Test
  void shouldCountOverheadOfListsAndMaps() {
    assertThat(size("a", AttributeValue.fromBool(true))).isEqualTo(2);
    assertThat(size("a", AttributeValue.fromNul(true))).isEqualTo(2);
    assertThat(size("a", AttributeValue.fromL(List.of()))).isEqualTo(1 + 3);
    assertThat(size("a", AttributeValue.fromM(Map.of()))).isEqualTo(1 + 3);
    assertThat(
            size(
                "a",
                AttributeValue.fromL(
                    List.of(
                        AttributeValue.fromS("xy"),
                        AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")))))))
        .isEqualTo(1 + 3 + (1 + 2) + (1 + 3 + (1 + 1 + 1)));
  }

  private static long size(String name, AttributeValue value) {
    return ItemSize.of(Map.of(name, value));
  }
}
