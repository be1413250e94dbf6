package io.ledgerline.streamsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.MalformedRecordException;
import io.ledgerline.streamsapp.cdc.PlainRecords;
import io.ledgerline.streamsapp.cdc.TestTotesys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;

/** The whole topology with a log of invoice lines in front of it. Each line is a commit. */
final class RetailDriver implements AutoCloseable {
  static final LiveTasks LIVE = new LiveTasks();

  static final Topology TOPOLOGY =
      new LedgerlineTopology(
              new InvoiceTopology(Lines::decoder, Lines.FRAMES, Lines.LONDON, 1 << 20, LIVE),
              TestTotesys.topology(
                  message -> {
                    throw new MalformedRecordException("there are no changes here");
                  },
                  LIVE))
          .toTopology();

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> lines;

  RetailDriver(Path stateDir) {
    driver =
        new TopologyTestDriver(
            TOPOLOGY,
            StreamsProperties.of("none:1", "test", "test-1", "localhost:1", stateDir, Map.of()));
    lines =
        driver.createInputTopic(
            Topics.INVOICE_LINES.name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  void send(InvoiceLine line, Instant at) {
    lines.pipeInput(Lines.key(line.getInvoiceNo()), Lines.message(line), at);
  }

  /** What was sent to a topic since it was asked for the last time; each behind the frame. */
  List<KeyValue<String, byte[]>> messages(Topic topic, byte[] frame) {
    List<KeyValue<String, byte[]>> messages =
        driver
            .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
            .readKeyValuesToList();
    assertThat(messages).allSatisfy(message -> assertThat(message.value).startsWith(frame));
    return messages;
  }

  /** The last message of each key; none may repeat the one before. */
  Map<String, byte[]> latest(Topic topic, byte[] frame) {
    Map<String, byte[]> latest = new TreeMap<>();
    for (KeyValue<String, byte[]> message : messages(topic, frame)) {
      assertThat(latest.put(message.key, message.value)).isNotEqualTo(message.value);
    }
    return latest;
  }

  static Map<String, Object> read(Topic topic, byte[] message) {
    return PlainRecords.read(topic.schema().orElseThrow(), message);
  }

  /** What readers on other threads find. */
  ServedStores served() {
    return LIVE.stores();
  }

  <K> KeyValueStore<K, byte[]> store(String name) {
    return driver.getKeyValueStore(name);
  }

  @Override
  public void close() {
    driver.close();
  }
}
