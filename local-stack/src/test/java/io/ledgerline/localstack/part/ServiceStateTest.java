package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceStateTest {

  @Test
  void shouldTellLagAndFreshness() {
    assertThat(
            ServiceState.in(
                """
                {"state": "RUNNING", "cdc": {"state": "STREAMING", "slotLagBytes": 1234,
                 "heartbeatAgeMs": 800, "unreadRecords": 0, "freshnessMs": 312}}
                """))
        .contains("RUNNING, CDC lag 0 records / 1.2 kB of WAL, fresh to 0.3 s");
  }

  @Test
  void shouldLeaveOutWhatIsUnknown() {
    assertThat(ServiceState.in("{\"state\": \"RUNNING\"}")).contains("RUNNING");
    assertThat(
            ServiceState.in(
                """
                {"state": "RUNNING", "cdc": {"slotLagBytes": null, "unreadRecords": 7,
                 "freshnessMs": null}}
                """))
        .contains("RUNNING, CDC lag 7 records");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "2500000, 2.5 MB", "1073741824, 1.1 GB"})
  void shouldRoundBytes(long bytes, String expected) {
    assertThat(
            ServiceState.in(
                "{\"state\": \"RUNNING\", \"cdc\": {\"slotLagBytes\": %d}}".formatted(bytes)))
        .contains("RUNNING, CDC lag %s of WAL".formatted(expected));
  }

  @ParameterizedTest
  @CsvSource({"{}", "no json"})
  void shouldSayNothingWithoutAState(String status) {
    assertThat(ServiceState.in(status)).isEmpty();
  }
}
