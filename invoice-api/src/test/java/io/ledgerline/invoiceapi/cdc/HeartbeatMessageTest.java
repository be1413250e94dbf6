package io.ledgerline.invoiceapi.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeartbeatMessageTest {
  private static final String PREFIX = "ledgerline-heartbeat";

  @Test
  void shouldReadWhatTheConnectorLeaves() {
    assertThat(
            HeartbeatMessage.read(
                Heartbeats.message(
                    PREFIX,
                    """
                    {"lsn": "0/1980000", "at": 1667485251563, "confirmed": "0/197FF00",
                     "lagBytes": 256, "walStatus": "reserved", "safeBytes": 1073741824}
                    """)))
        .contains(
            new Heartbeat(
                26_738_304,
                Instant.parse("2022-11-03T14:20:51.563Z"),
                Optional.of(256L),
                Optional.of("reserved"),
                Optional.of(1_073_741_824L)));
  }

  @Test
  void shouldReadAHeartbeatOfASlotWithoutALimit() {
    Heartbeat heartbeat =
        HeartbeatMessage.read(
                Heartbeats.message(PREFIX, "{\"at\": 1, \"lagBytes\": null, \"walStatus\": null}"))
            .orElseThrow();

    assertThat(heartbeat.at()).isEqualTo(Instant.ofEpochMilli(1));
    assertThat(heartbeat.lagBytes()).isEmpty();
    assertThat(heartbeat.walStatus()).isEmpty();
    assertThat(heartbeat.safeBytes()).isEmpty();
  }

  @Test
  void shouldLeaveMessagesOfOthersAlone() {
    assertThat(HeartbeatMessage.read(Heartbeats.message("other", "x"))).isEmpty();
    assertThat(HeartbeatMessage.read(null)).isEmpty();
  }

  @Test
  void shouldSayWhatIsWrongWithAHeartbeat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeartbeatMessage.read(Heartbeats.message(PREFIX, "{\"lsn\": 1}")))
        .withMessage("A heartbeat of the source has no at");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeartbeatMessage.read(Heartbeats.message(PREFIX, "now")))
        .withMessageStartingWith("A heartbeat of the source is no JSON: ");
  }
}
