package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A task, or two that both believe a partition theirs, in any order of their requests: nothing goes
 * back at any time, each head has all of its parts, and in the end the table is the log, folded.
 */
final class DynamoDbModelTest {
  private static final Table TABLE = new Table("invoices", Product.INVOICES);
  private static final List<String> KEYS = List.of("A1", "C2", "3");

  private FakeTables tables;
  private final Map<String, Long> reached = new HashMap<>();

  @BeforeTry
  void forget() {
    tables = new FakeTables();
    reached.clear();
  }

  @Property(tries = 300)
  void shouldEndAsThePlainFoldOfTheLog(@ForAll long seed) {
    Random random = new Random(seed);
    List<SinkRecord> log = log(random);
    List<ModelWriter> writers = new ArrayList<>();
    writers.add(new ModelWriter(tables, log, random.nextLong()));
    // A second one often repairs what the first has left: alone, the first must do it.
    if (random.nextBoolean()) {
      writers.add(new ModelWriter(tables, log, random.nextLong()));
    }
    ModelWriter current = writers.get(0);
    while (!writers.isEmpty()) {
      if (random.nextInt(6) == 0 || !writers.contains(current)) {
        current = writers.get(random.nextInt(writers.size()));
      }
      current.turns().next();
      if (current.turns().over()) {
        writers.remove(current);
      }
      KEYS.forEach(key -> checkReadable(key, log));
    }
    Map<String, SinkRecord> folded = new HashMap<>();
    log.forEach(record -> folded.put((String) record.key(), record));
    folded.forEach(this::checkFinal);
  }

  private static List<SinkRecord> log(Random random) {
    List<SinkRecord> log = new ArrayList<>();
    for (int offset = 0; offset < 24; offset++) {
      String key = KEYS.get(random.nextInt(KEYS.size()));
      int kind = random.nextInt(5);
      log.add(
          kind == 0
              ? Documents.record("invoices", key, null, offset)
              : Documents.invoice(key, kind < 3 ? kind : 10 + random.nextInt(12), offset));
    }
    return log;
  }

  private void checkReadable(String key, List<SinkRecord> log) {
    NavigableMap<String, Map<String, AttributeValue>> items = tables.of(TABLE, key);
    Head head = FakeStore.headOf(items.get("0"));
    if (head != null) {
      long offset = head.version().offset();
      assertThat(offset).isGreaterThanOrEqualTo(reached.getOrDefault(key, -1L));
      reached.put(key, offset);
      assertThat(lines(items)).isEqualTo(lines(log.get((int) offset)));
    }
  }

  private void checkFinal(String key, SinkRecord record) {
    NavigableMap<String, Map<String, AttributeValue>> items = tables.of(TABLE, key);
    Head head = FakeStore.headOf(items.get("0"));
    assertThat(head.version().offset()).isEqualTo(record.kafkaOffset());
    assertThat(items.get("0").containsKey("_deleted")).isEqualTo(record.value() == null);
    assertThat(lines(items)).isEqualTo(lines(record));
    assertThat(items).as("no parts left over").hasSize(1 + head.parts());
  }

  private static List<Integer> lines(SinkRecord record) {
    return record.value() == null
        ? List.of()
        : ((Struct) record.value())
            .<Struct>getArray("items").stream().map(line -> line.getInt32("lineNo")).toList();
  }

  private static List<Integer> lines(NavigableMap<String, Map<String, AttributeValue>> items) {
    Head head = FakeStore.headOf(items.get("0"));
    List<AttributeValue> lines = new ArrayList<>();
    if (head.parts() == 0 && items.get("0").containsKey("items")) {
      lines.addAll(items.get("0").get("items").l());
    }
    for (int i = 0; i < head.parts(); i++) {
      lines.addAll(items.get(PartKeys.of(head.version(), i)).get("items").l());
    }
    return lines.stream().map(line -> Integer.valueOf(line.m().get("lineNo").n())).toList();
  }
}
