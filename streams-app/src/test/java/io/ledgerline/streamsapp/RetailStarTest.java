package io.ledgerline.streamsapp;

import static io.ledgerline.schemas.topics.StarTopics.DIM_CUSTOMER;
import static io.ledgerline.schemas.topics.StarTopics.DIM_PRODUCT;
import static io.ledgerline.schemas.topics.StarTopics.FACT_INVOICE_LINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.AnyLines;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.invoice.InvoiceState;
import io.ledgerline.streamsapp.invoice.LineFactWriter;
import io.ledgerline.streamsapp.invoice.LineRecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** Whatever lines come: replaced, repeated, of another product, customer or day. */
class RetailStarTest {
  private static final Instant FIRST = Instant.parse("2026-11-20T09:00:00Z");

  /** Few products, and times on both sides of a midnight in London's summer. */
  @Provide
  Arbitrary<List<InvoiceLine>> lines() {
    return Combinators.combine(
            AnyLines.lines(),
            Arbitraries.of("POST", "POST#2", "22423", "é"),
            Arbitraries.of(null, "", " \t", " \u2003", "CAKE STAND", " £ sign ", "象"),
            Arbitraries.of(
                "2011-06-30T22:59:00Z", "2011-06-30T23:00:00Z", "2011-07-01T08:00:00.250Z"))
        .as(
            (line, code, description, time) ->
                InvoiceLine.newBuilder(line)
                    .setStockCode(code)
                    .setDescription(description)
                    .setIssuedAt(Instant.parse(time))
                    .build())
        .list()
        .ofSize(70);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void shouldMakeTheSameOfThemAsAPlainFold(
      @ForAll("lines") List<InvoiceLine> lines, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    RetailFold fold = new RetailFold();
    Path stateDir = Files.createTempDirectory("retail-star");
    try (RetailDriver driver = new RetailDriver(stateDir)) {
      for (InvoiceLine line : lines) {
        Instant at = FIRST.plusMillis(random.nextInt(5_000));
        for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
          InvoiceLine sent = InvoiceLine.newBuilder(line).setRow(times).build();
          driver.send(sent, at);
          fold.add(sent, at);
        }
      }

      List<KeyValue<String, byte[]>> facts =
          driver.messages(FACT_INVOICE_LINE, Lines.FRAMES.fact());
      assertThat(facts)
          .extracting(fact -> RetailDriver.read(FACT_INVOICE_LINE, fact.value))
          .isEqualTo(fold.facts);
      assertDimension(driver, DIM_PRODUCT, StoreNames.PRODUCTS, fold.products);
      assertDimension(driver, DIM_CUSTOMER, StoreNames.CUSTOMERS, fold.customers);
      facts.forEach(fact -> assertThat(stored(driver, fact.key)).isEqualTo(fact.value));
    } finally {
      Utils.delete(stateDir.toFile());
    }
  }

  /** As the API finds it: in the invoice, or among the former ones. */
  private static byte[] stored(RetailDriver driver, String key) {
    LineRecordId id = LineRecordId.parse(key).orElseThrow();
    Bytes invoiceNo = Bytes.wrap(id.invoiceNo().getBytes(UTF_8));
    byte[] state = driver.<Bytes>store(StoreNames.INVOICES).get(invoiceNo);
    return InvoiceState.open(state)
        .find(id.lineNo())
        .filter(line -> line.version() == id.version())
        .map(
            line ->
                new LineFactWriter(Lines.FRAMES.fact(), Lines.LONDON)
                    .write(invoiceNo.get(), line)
                    .row())
        .orElseGet(() -> driver.<String>store(StoreNames.FORMER_LINES).get(key));
  }

  private static void assertDimension(
      RetailDriver driver, Topic topic, String store, Map<String, Map<String, Object>> expected) {
    byte[] frame = topic.equals(DIM_PRODUCT) ? Lines.FRAMES.product() : Lines.FRAMES.customer();
    KeyValueStore<String, byte[]> stored = driver.store(store);
    Map<String, byte[]> latest = driver.latest(topic, frame);
    assertThat(latest).hasSameSizeAs(expected);
    latest.forEach(
        (key, row) -> {
          assertThat(RetailDriver.read(topic, row)).isEqualTo(expected.get(key));
          assertThat(stored.get(key)).startsWith(row);
        });
  }
}
