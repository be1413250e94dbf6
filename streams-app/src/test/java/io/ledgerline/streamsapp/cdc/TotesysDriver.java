package io.ledgerline.streamsapp.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.streamsapp.InvoiceTopology;
import io.ledgerline.streamsapp.LedgerlineTopology;
import io.ledgerline.streamsapp.Lines;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.StoreNames;
import io.ledgerline.streamsapp.StreamsProperties;
import io.ledgerline.streamsapp.debezium.DebeziumWriter;
import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.debezium.TestRegistry;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.StoredRow;
import io.ledgerline.streamsapp.totesys.StoredRowCodec;
import io.ledgerline.streamsapp.totesys.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The whole topology with a source database in front of it: each call is one record of the log, at
 * the next place in it, committed a second after the one before. Each record is a commit of the
 * topology's own.
 */
final class TotesysDriver implements AutoCloseable {
  static final Instant FIRST_COMMIT = Instant.parse("2026-11-20T09:00:00Z");

  /**
   * A record of one of our topics.
   *
   * @param value null for a tombstone
   */
  record Message(String key, Map<String, Object> value) {}

  private final TestRegistry registry = new TestRegistry();
  private final DebeziumWriter writer = new DebeziumWriter(registry);
  private final Path stateDir;
  private TopologyTestDriver driver;
  private long lsn;

  TotesysDriver(Path stateDir) {
    this.stateDir = stateDir;
    open();
  }

  private void open() {
    driver =
        new TopologyTestDriver(
            new LedgerlineTopology(
                    new InvoiceTopology(
                        Lines::decoder, Lines.FRAMES, Lines.LONDON, 1 << 20, new LiveTasks()),
                    TestTotesys.topology(registry::of, new LiveTasks()))
                .toTopology(),
            StreamsProperties.of("none:1", "test", "test-1", "localhost:1", stateDir, Map.of()));
  }

  /** The sum of a metric over all that have it. */
  double metric(String name) {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals(name))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .sum();
  }

  /** The next place in the log. */
  Source next() {
    lsn++;
    return at(lsn);
  }

  /** A place in the log that was or will be. */
  static Source at(long lsn) {
    return new Source(lsn, FIRST_COMMIT.plusSeconds(lsn));
  }

  void insert(Table table, int id, Object... columnsAndValues) {
    Map<String, Object> row = SampleRows.row(table, id, columnsAndValues);
    send(table, id, writer.insert(table, row, next()));
  }

  /** A row of each table, and the delivery address; what is sent of them is forgotten. */
  void insertOneOfEach() {
    for (Table table : Table.values()) {
      insert(table, 1);
    }
    insert(Table.ADDRESS, 2);
    forget();
  }

  void update(Table table, int id, Object... columnsAndValues) {
    update(next(), table, id, columnsAndValues);
  }

  void update(Source source, Table table, int id, Object... columnsAndValues) {
    Map<String, Object> row = SampleRows.row(table, id, columnsAndValues);
    send(table, id, writer.update(table, row, source));
  }

  /** A deletion with the tombstone behind it. */
  void delete(Table table, int id) {
    send(table, id, writer.delete(table, id, next()));
    send(table, id, null);
  }

  void truncate(Table table) {
    pipe(table, null, writer.truncate(table, next()), Map.of());
  }

  /** A row that a snapshot at a place in the log has read. */
  void read(Source snapshot, Table table, int id, Object... columnsAndValues) {
    Map<String, Object> row = SampleRows.row(table, id, columnsAndValues);
    send(table, id, writer.read(table, row, snapshot));
  }

  /** The mark where a snapshot of a table has ended. */
  void endSnapshot(Source snapshot, Table table, int rows) {
    pipe(
        table,
        null,
        null,
        Map.of(
            "ledgerline.snapshot.end", String.valueOf(snapshot.lsn()),
            "ledgerline.snapshot.rows", String.valueOf(rows),
            "ledgerline.snapshot.at", String.valueOf(snapshot.committedAt().toEpochMilli())));
  }

  void send(Table table, int id, byte[] value) {
    pipe(table, writer.key(table, id), value, Map.of());
  }

  void pipe(Table table, byte[] key, byte[] value, Map<String, String> headers) {
    RecordHeaders kafkaHeaders = new RecordHeaders();
    headers.forEach((name, text) -> kafkaHeaders.add(name, text.getBytes(UTF_8)));
    driver
        .createInputTopic(
            TotesysTopics.PREFIX + table.tableName(),
            new ByteArraySerializer(),
            new ByteArraySerializer())
        .pipeInput(new TestRecord<>(key, value, kafkaHeaders, FIRST_COMMIT));
  }

  /** What is stored of a row. */
  StoredRow stored(RowKey key) {
    return StoredRowCodec.decode(key.table(), rows().get(key.text()));
  }

  /** Pretends that a row has had so many versions; what is held of it on the heap is forgotten. */
  void setVersion(RowKey key, int version) {
    StoredRow stored = stored(key);
    rows()
        .put(
            key.text(),
            StoredRowCodec.encode(
                new StoredRow(
                    stored.last(),
                    stored.isLive(),
                    version,
                    stored.recordedAt(),
                    stored.streamedLsn(),
                    stored.seenLsn())));
    HeldRows held = (HeldRows) driver.getStateStore(StoreNames.HELD_ROWS);
    held.clear();
    held.storedKeys().addAll();
  }

  private KeyValueStore<String, byte[]> rows() {
    return driver.getKeyValueStore(StoreNames.ROWS);
  }

  /** What was sent to a topic since it was asked for the last time. */
  List<Message> messages(Topic topic) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readKeyValuesToList()
        .stream()
        .map(record -> new Message(record.key, read(topic, record.value)))
        .toList();
  }

  private static Map<String, Object> read(Topic topic, byte[] value) {
    if (value != null) {
      assertThat(value).as("a record of %s", topic.name()).startsWith(TestTotesys.frame(topic));
    }
    return PlainRecords.read(topic.schema().orElseThrow(), value);
  }

  /** Forgets what was sent so far. */
  void forget() {
    Topics.documents().forEach(this::messages);
    StarTopics.totesys().forEach(this::messages);
  }

  /** The value of the one message that was sent to a topic since. */
  Map<String, Object> message(Topic topic) {
    List<Message> messages = messages(topic);
    assertThat(messages).as("messages of %s", topic.name()).hasSize(1);
    return messages.get(0).value();
  }

  /** The headers of the messages that were sent to a topic since. */
  List<Header> headers(Topic topic) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .stream()
        .flatMap(record -> Arrays.stream(record.headers().toArray()))
        .toList();
  }

  List<TestRecord<byte[], byte[]>> rejected() {
    return driver
        .createOutputTopic(
            TotesysTopics.REJECTED.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  DebeziumWriter writer() {
    return writer;
  }

  @Override
  public void close() {
    driver.close();
  }
}
