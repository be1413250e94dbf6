package io.ledgerline.streamsapp.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.totesys.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.common.utils.Utils;

/** Whatever happens in the source, in whatever order its topics are read. */
class TotesysModelTest {
  private static final int CHANGES = 40;
  private static final Map<Table, Topic> FACTS =
      Map.of(
          Table.SALES_ORDER, StarTopics.FACT_SALES_ORDER,
          Table.PURCHASE_ORDER, StarTopics.FACT_PURCHASE_ORDER,
          Table.PAYMENT, StarTopics.FACT_PAYMENT);
  private static final Map<Table, Topic> DOCUMENTS =
      Map.of(
          Table.SALES_ORDER, Topics.SALES_ORDERS,
          Table.PURCHASE_ORDER, Topics.PURCHASE_ORDERS,
          Table.PAYMENT, Topics.PAYMENTS);

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void shouldMakeTheSameOfItAsAPlainFold(@ForAll long seed) throws IOException {
    Path stateDir = Files.createTempDirectory("totesys-model");
    try (TotesysDriver driver = new TotesysDriver(stateDir)) {
      RandomSource source = new RandomSource(new Random(seed), driver.writer());
      source.change(CHANGES);
      TotesysFold fold = new TotesysFold();
      for (RandomSource.Delivery delivery : source.shuffled()) {
        delivery.send().accept(driver);
        delivery.meaning().accept(fold);
        fold.dimensions.refresh();
      }

      assertThat(driver.rejected()).isEmpty();
      FACTS.forEach((table, topic) -> assertFacts(table, driver.messages(topic), fold));
      DOCUMENTS.forEach(
          (table, topic) ->
              assertThat(lastOfEachKey(driver.messages(topic)))
                  .as("%s", topic.name())
                  .isEqualTo(fold.documents.of(table)));
      DimensionFold.TOPICS.forEach(
          (table, topic) ->
              assertThat(lastOfEachKey(driver.messages(topic)))
                  .as("%s", topic.name())
                  .isEqualTo(fold.dimensions.of(table)));
    } finally {
      Utils.delete(stateDir.toFile());
    }
  }

  private static void assertFacts(
      Table table, List<TotesysDriver.Message> messages, TotesysFold fold) {
    Map<Integer, List<Map<String, Object>>> versions = new TreeMap<>();
    for (TotesysDriver.Message message : messages) {
      long record = Long.parseLong(message.key());
      assertThat(message.value()).containsValue(record);
      versions.computeIfAbsent((int) (record >> 20), id -> new ArrayList<>()).add(message.value());
    }
    assertThat(versions).isEqualTo(fold.facts.of(table));
  }

  /** Tombstones taken out. No message may repeat the one before of its key. */
  private static Map<String, Map<String, Object>> lastOfEachKey(
      List<TotesysDriver.Message> messages) {
    Map<String, Map<String, Object>> last = new TreeMap<>();
    for (TotesysDriver.Message message : messages) {
      assertThat(message.value())
          .matches(value -> !Objects.equals(value, last.get(message.key())), "has changed");
      if (message.value() == null) {
        var unused = last.remove(message.key());
      } else {
        last.put(message.key(), message.value());
      }
    }
    return last;
  }
}
