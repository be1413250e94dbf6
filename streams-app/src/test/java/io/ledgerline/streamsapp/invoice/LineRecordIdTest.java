package io.ledgerline.streamsapp.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRecordIdTest {
  @Test
  void shouldReadWhatItWrites() {
    LineRecordId id = new LineRecordId("C536365", 12, 3);

    assertThat(id.text()).isEqualTo("C536365#12#3");
    assertThat(LineRecordId.parse("C536365#12#3")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "536365",
        "536365#1",
        "#1#1",
        "536365#0#1",
        "536365#01#1",
        "536365#1#1#1",
        "536365#1#9999999999",
        "536365#1#-1"
      })
  void shouldKnowWhatIsNoId(String text) {
    assertThat(LineRecordId.parse(text)).isEmpty();
  }
}
