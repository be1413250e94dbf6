package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.Invoice;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import io.ledgerline.streamsapp.invoice.StoredDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceTopologyTest {
  private static final Topology TOPOLOGY = RetailDriver.TOPOLOGY;

  @TempDir Path stateDir;
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> lines;
  private TestOutputTopic<String, byte[]> invoices;
  private TestOutputTopic<String, byte[]> histories;
  private TestOutputTopic<byte[], byte[]> rejected;

  @BeforeEach
  void startTopology() {
    driver =
        new TopologyTestDriver(
            TOPOLOGY,
            StreamsProperties.of("none:1", "test", "test-1", "localhost:1", stateDir, Map.of()));
    lines =
        driver.createInputTopic(
            Topics.INVOICE_LINES.name(), new ByteArraySerializer(), new ByteArraySerializer());
    invoices =
        driver.createOutputTopic(
            Topics.INVOICES.name(), new StringDeserializer(), new ByteArrayDeserializer());
    histories =
        driver.createOutputTopic(
            Topics.CUSTOMER_INVOICES.name(), new StringDeserializer(), new ByteArrayDeserializer());
    rejected =
        driver.createOutputTopic(
            Topics.INVOICE_LINES_REJECTED.name(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  @AfterEach
  void stopTopology() {
    driver.close();
  }

  @Test
  void shouldKnowByWhichTopicsTasksTellOthers() {
    Set<String> inputs = new HashSet<>(TotesysTopics.CHANGES);
    inputs.add(Topics.INVOICE_LINES.name());
    List<String> between =
        TOPOLOGY.describe().subtopologies().stream()
            .flatMap(part -> part.nodes().stream())
            .filter(TopologyDescription.Source.class::isInstance)
            .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
            .filter(topic -> !inputs.contains(topic))
            .toList();

    assertThat(LedgerlineTopology.between("app").stream().map(name -> name.replace("app-", "")))
        .containsExactlyInAnyOrderElementsOf(between);
  }

  @Test
  void shouldKnowWhatStoresAreRestoredFrom() {
    assertThat(LedgerlineTopology.changelog("app", StoreNames.INVOICES))
        .isEqualTo("app-" + StoreNames.INVOICES + "-changelog");
    assertThat(LedgerlineTopology.changelog("app", StoreNames.CUSTOMER_INVOICES))
        .isEqualTo("customer-invoices");
  }

  @Test
  void shouldBuildAsDescribed() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("/topology.txt")) {
      assertThat(TOPOLOGY.describe().toString())
          .as("a renamed store or topic loses what it held: change topology.txt on purpose only")
          .isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void shouldPublishTheInvoiceWithAllItsLinesRisingByLineNo() {
    send(Lines.line("536365", 2).setStockCode("71053").build());
    send(Lines.line("536365", 1).build());

    InvoiceFold fold = new InvoiceFold();
    fold.add(Lines.line("536365", 2).setStockCode("71053").build());
    fold.add(Lines.line("536365", 1).build());
    Invoice expected = fold.invoices().get("536365");
    assertThat(stored("536365")).isEqualTo(expected);
    assertThat(invoices.readKeyValuesToMap().get("536365"))
        .startsWith(Lines.frame(8))
        .hasSizeGreaterThan(100);
  }

  @Test
  void shouldPublishNothingForALineThatSaysNothingNew() {
    send(Lines.line("536365", 1).build());
    invoices.readRecordsToList();
    histories.readRecordsToList();

    send(Lines.line("536365", 1).setSource("other.csv").setRow(99).build());

    assertThat(invoices.isEmpty()).isTrue();
    assertThat(histories.isEmpty()).isTrue();
  }

  @Test
  void shouldReplaceALineByALaterOneOfItsNumber() {
    send(Lines.line("536365", 1).build());
    send(Lines.line("536365", 1).setQuantity(-2).build());

    assertThat(stored("536365").getUnitCount()).isEqualTo(-2);
    assertThat(stored("536365").getLineCount()).isEqualTo(1);
  }

  @Test
  void shouldMoveTheHistoryRowWhenCustomerOrTimeChange() {
    send(Lines.line("536365", 1).build());
    send(Lines.line("536365", 1).setCustomerId("12583").build());
    Instant later = Lines.DAY_ONE.plusSeconds(60);
    send(Lines.line("536365", 1).setCustomerId("12583").setIssuedAt(later).build());
    send(Lines.line("536365", 1).setCustomerId(null).setIssuedAt(later).build());

    assertThat(histories.readRecordsToList())
        .extracting(row -> row.key() + (row.value() == null ? " gone" : ""))
        .containsExactly(
            "17850#2010-12-01T08:26:00Z#536365",
            "17850#2010-12-01T08:26:00Z#536365 gone",
            "12583#2010-12-01T08:26:00Z#536365",
            "12583#2010-12-01T08:26:00Z#536365 gone",
            "12583#2010-12-01T08:27:00Z#536365",
            "12583#2010-12-01T08:27:00Z#536365 gone");
    assertThat(historyKeys()).isEmpty();
  }

  @Test
  void shouldKeepHistoriesInTheStore() {
    send(Lines.line("536365", 1).build());
    send(Lines.line("C536366", 1).setIssuedAt(Lines.DAY_ONE.plusSeconds(3600)).build());

    assertThat(historyKeys())
        .containsExactly("17850#2010-12-01T08:26:00Z#536365", "17850#2010-12-01T09:26:00Z#C536366");
  }

  @Test
  void shouldRejectPoisonInItsOriginalBytesAndGoOn() {
    byte[] poison = "no avro".getBytes(UTF_8);
    lines.pipeInput("536365".getBytes(UTF_8), poison);
    lines.pipeInput(null, poison);
    lines.pipeInput("536365".getBytes(UTF_8), (byte[]) null);
    send(Lines.line("536365", 1).build());

    List<TestRecord<byte[], byte[]>> letters = rejected.readRecordsToList();
    assertThat(letters).hasSize(3);
    assertThat(letters.get(0).key()).isEqualTo("536365".getBytes(UTF_8));
    assertThat(letters.get(0).value()).isEqualTo(poison);
    assertThat(header(letters.get(0), "cause")).isEqualTo("the first byte is 110, not 0");
    assertThat(header(letters.get(0), "topic")).isEqualTo("invoice-lines");
    assertThat(header(letters.get(0), "offset")).isEqualTo("0");
    assertThat(letters.get(1).key()).isNull();
    assertThat(header(letters.get(1), "cause")).isEqualTo("the key is null");
    assertThat(letters.get(2).value()).isNull();
    assertThat(stored("536365").getLineCount()).isEqualTo(1);
  }

  @Test
  void shouldRejectALineUnderAnotherInvoicesKey() {
    lines.pipeInput("1".getBytes(UTF_8), Lines.message(Lines.line("2", 1).build()));

    assertThat(header(rejected.readRecord(), "cause"))
        .isEqualTo("the key is not the line's invoice number");
  }

  private void send(InvoiceLine line) {
    lines.pipeInput(Lines.key(line.getInvoiceNo()), Lines.message(line));
  }

  private Invoice stored(String invoiceNo) {
    KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(StoreNames.INVOICES);
    return StoredDocument.of(store.get(Bytes.wrap(Lines.key(invoiceNo))));
  }

  private List<String> historyKeys() {
    KeyValueStore<String, byte[]> store = driver.getKeyValueStore(StoreNames.CUSTOMER_INVOICES);
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      all.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
