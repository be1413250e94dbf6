package io.ledgerline.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

final class OriginTest {
  private final ConnectHeaders headers = new ConnectHeaders();

  @Test
  void shouldBeWhereARecordStandsUnlessItIsReplayed() {
    assertThat(Origin.of(record("warehouse.dim_x"))).isEqualTo(new Origin("warehouse.dim_x", 1, 7));
    assertThat(Origin.topic("warehouse.dim_x")).isEqualTo("warehouse.dim_x");
  }

  @Test
  void shouldBeWhereAReplayedRecordStoodWhateverItsHeadersWereTakenFor() {
    headers.addByte("ledgerline.replay.partition", (byte) 3);
    headers.addString("ledgerline.replay.offset", "5000000000");

    assertThat(Origin.of(record("my.sink.replay.totesys.public.staff")))
        .isEqualTo(new Origin("totesys.public.staff", 3, 5_000_000_000L));
    assertThat(Origin.topic("sink.replay.invoices")).isEqualTo("invoices");
  }

  @Test
  void shouldRefuseAReplayedRecordThatDoesNotSayWhereItStood() {
    headers.addInt("ledgerline.replay.partition", 3);
    assertThatThrownBy(() -> Origin.of(record("sink.replay.invoices")))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage("it is no replayed record: it has no header ledgerline.replay.offset");

    headers.addString("ledgerline.replay.offset", "x");
    assertThatThrownBy(() -> Origin.of(record("sink.replay.invoices")))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage("it is no replayed record: a header is no number");
  }

  private SinkRecord record(String topic) {
    SinkRecord record = new SinkRecord(topic, 1, null, "k", null, "v", 7);
    headers.forEach(header -> record.headers().add(header));
    return record;
  }
}
