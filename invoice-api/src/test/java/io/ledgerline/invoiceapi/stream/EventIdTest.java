package io.ledgerline.invoiceapi.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdTest {
  @Test
  void shouldBeTextThatIsReadBack() {
    String text = "ledgerline.AAAAAAAAAAAAAAAAAAAAAA@invoices/0:17,invoices/1:0";

    assertThat(EventId.parse(text).map(EventId::toString)).contains(text);
    assertThat(EventId.parse("")).isEmpty();
    assertThat(EventId.parse("17")).isEmpty();
    assertThat(EventId.parse("generation@")).isEmpty();
    assertThat(EventId.parse("generation@invoices")).isEmpty();
  }
}
