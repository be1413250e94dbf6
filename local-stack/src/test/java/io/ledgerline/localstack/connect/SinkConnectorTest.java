package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SinkConnectorTest {

  @Test
  void shouldKnowItsTopicsByAListOrAPattern() throws Exception {
    SinkConnector listed = sink("sink", "\"topics\": \"a.b, c\"").orElseThrow();
    assertThat(listed.reads("a.b")).isTrue();
    assertThat(listed.reads("c")).isTrue();
    assertThat(listed.reads("axb")).isFalse();

    SinkConnector matching = sink("sink", "\"topics.regex\": \"warehouse\\\\..*\"").orElseThrow();
    assertThat(matching.reads("warehouse.dim_date")).isTrue();
    assertThat(matching.reads("warehouse-sink.rejected")).isFalse();
    assertThat(matching.group()).isEqualTo("connect-my-connector");
  }

  @Test
  void shouldLeaveOutWhatReadsNoTopics() throws Exception {
    assertThat(sink("source", "\"topics\": \"a\"")).isEmpty();
    assertThat(sink("sink", "\"topics\": \"\"")).isEmpty();
    assertThat(sink("sink", "\"topics.regex\": \"(\"")).isEmpty();
  }

  @Test
  void shouldComeFromTheWorker() throws Exception {
    try (FakeWorker worker = new FakeWorker()) {
      worker.answering(
          "GET /connectors?expand=info",
          200,
          """
          {"a": {"info": {"name": "a", "type": "sink", "config": {"topics": "t"}}},
           "b": {"info": {"name": "b", "type": "source", "config": {}}}}
          """);

      assertThat(worker.api().sinks()).extracting(SinkConnector::name).containsExactly("a");
    }
  }

  private static Optional<SinkConnector> sink(String type, String config) throws Exception {
    return SinkConnector.of(
        new ObjectMapper()
            .readTree(
                """
                {"name": "my-connector", "type": "%s", "config": {%s}}
                """
                    .formatted(type, config)));
  }
}
