package io.ledgerline.invoiceapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeerTest {
  @Test
  void shouldBeTheSameWithAndWithoutBracketsAndPrintAsInAnAddress() {
    assertThat(new Peer("[::1]", 8080)).isEqualTo(new Peer("::1", 8080)).hasToString("[::1]:8080");
    assertThat(new Peer("10.0.0.7", 80)).hasToString("10.0.0.7:80");
  }
}
