package io.ledgerline.streamsapp.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerInvoiceKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-12-01T08:26:00Z",
        "2011-10-09T23:59:59Z",
        "2010-12-01T08:26:00.001Z",
        "2010-12-01T08:26:00.500Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z"
      })
  void shouldStandWithinItsBounds(String time) {
    Instant issuedAt = Instant.parse(time);
    String key = new CustomerInvoiceKey("17850", issuedAt, "536365").text();

    assertThat(key).isEqualTo("17850#" + time + "#536365");
    assertThat(CustomerInvoiceKey.customerOf(key)).isEqualTo("17850");
    assertThat(CustomerInvoiceKey.issuedAt(key)).isEqualTo(issuedAt);
    assertThat(key)
        .isGreaterThanOrEqualTo(CustomerInvoiceKey.first("17850"))
        .isGreaterThanOrEqualTo(CustomerInvoiceKey.notAbove("17850", issuedAt))
        .isLessThanOrEqualTo(CustomerInvoiceKey.notBelow("17850", issuedAt))
        .isLessThan(CustomerInvoiceKey.end("17850"))
        .isGreaterThan(CustomerInvoiceKey.end("1785"));
  }
}
