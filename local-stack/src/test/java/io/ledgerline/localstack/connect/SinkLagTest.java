package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class SinkLagTest {
  private static final TopicPartition FIRST = new TopicPartition("warehouse.a", 0);
  private static final TopicPartition SECOND = new TopicPartition("warehouse.a", 1);
  private static final TopicPartition OTHER = new TopicPartition("warehouse.b", 0);
  private static final SinkConnector SINK =
      new SinkConnector("warehouse-sink", Pattern.compile("warehouse\\..*"));

  @Test
  void shouldBeWhatLiesBehindTheCommittedOffset() {
    assertThat(
            SinkLag.unread(
                Map.of(FIRST, 0L, SECOND, 0L),
                Map.of(FIRST, 10L, SECOND, 5L),
                Map.of(FIRST, at(7, ""), SECOND, at(5, ""))))
        .isEqualTo(Map.of(FIRST, new OffsetRange(7, 10)));
  }

  @Test
  void shouldCountFromTheBeginningWhatWasNeverCommitted() {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    committed.put(SECOND, null);

    assertThat(
            SinkLag.unread(
                Map.of(FIRST, 4L, SECOND, 0L), Map.of(FIRST, 10L, SECOND, 2L), committed))
        .isEqualTo(Map.of(FIRST, new OffsetRange(4, 10), SECOND, new OffsetRange(0, 2)));
    assertThat(SinkLag.of(SINK, Map.of(FIRST, 6L, SECOND, 2L), committed))
        .isEqualTo(new SinkLag("warehouse-sink", 8, List.of()));
  }

  @Test
  void shouldNotCountWhatWasDeletedFromTheTopic() {
    assertThat(SinkLag.unread(Map.of(FIRST, 8L), Map.of(FIRST, 10L), Map.of(FIRST, at(3, ""))))
        .isEqualTo(Map.of(FIRST, new OffsetRange(8, 10)));
  }

  @Test
  void shouldNotBeNegativeWhereATopicWasCreatedAnew() {
    assertThat(SinkLag.unread(Map.of(FIRST, 0L), Map.of(FIRST, 2L), Map.of(FIRST, at(9, ""))))
        .isEmpty();
  }

  @Test
  void shouldSayOnceWhatTheSinkSaysOfATopic() {
    SinkLag lag =
        SinkLag.of(
            SINK,
            Map.of(),
            Map.of(
                OTHER,
                at(1, "waiting: refused"),
                FIRST,
                at(1, "stopped: no column x"),
                SECOND,
                at(1, "stopped: no column x"),
                new TopicPartition("read.no.more", 0),
                at(1, "stopped: long ago")));

    assertThat(lag.messages())
        .containsExactly("warehouse.a stopped: no column x", "warehouse.b waiting: refused");
  }

  @Test
  void shouldStandBehindItsConnector() {
    List<ConnectorStatus> connectors =
        List.of(status("totesys-source"), status("warehouse-sink"), status("lake-sink"));

    assertThat(
            ConnectState.of(
                connectors,
                List.of(
                    new SinkLag("warehouse-sink", 12_345, List.of("warehouse.a stopped: x")),
                    new SinkLag("lake-sink", 1, List.of()))))
        .isEqualTo(
            """
            totesys-source RUNNING
            warehouse-sink RUNNING, lag 12,345 records
              warehouse.a stopped: x
            lake-sink RUNNING, lag 1 record""");
    assertThat(ConnectState.of(connectors.subList(1, 2), List.of()))
        .isEqualTo("warehouse-sink RUNNING");
    assertThat(ConnectState.of(List.of(), List.of())).isEqualTo("no connectors");
  }

  private static ConnectorStatus status(String name) {
    return new ConnectorStatus(name, "RUNNING", Optional.empty());
  }

  private static OffsetAndMetadata at(long offset, String metadata) {
    return new OffsetAndMetadata(offset, metadata);
  }
}
