package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.port.Port;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServiceTest {

  @Test
  void shouldBeConfiguredByItsEnvironment() {
    assertThat(new Service(Parts.site(), 2).environment())
        .isEqualTo(
            Map.of(
                "LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:11092",
                "LEDGERLINE_REGISTRY_URL", "http://127.0.0.1:10081",
                "LEDGERLINE_HTTP_HOST", "127.0.0.1",
                "LEDGERLINE_HTTP_PORT", "10180",
                "LEDGERLINE_STATE_DIR", "/tmp/with, a comma/service-2/state",
                "LEDGERLINE_INSTANCE", "2"));
  }

  @Test
  void shouldNumberInstancesFromTheSecond() {
    assertThat(new Service(Parts.site(), 1).name()).isEqualTo("service");
    assertThat(new Service(Parts.site(), 3).name()).isEqualTo("service-3");
    assertThat(new Service(Parts.site(), 3).ports()).containsExactly(new Port("API", 10280));
  }

  @Test
  void shouldRunTheBuiltService() {
    assertThat(new Service(Parts.site(), 1).command())
        .contains("-Xmx768m")
        .endsWith(
            "-cp", "/opt/ledgerline/invoice-api/target/jars/*", "io.ledgerline.invoiceapi.Main");
  }
}
