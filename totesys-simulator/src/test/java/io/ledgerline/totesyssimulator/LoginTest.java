package io.ledgerline.totesyssimulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {
  @Test
  void shouldNotShowThePassword() {
    assertThat(new Login("reader", "hunter2")).hasToString("Login[user=reader]");
  }
}
