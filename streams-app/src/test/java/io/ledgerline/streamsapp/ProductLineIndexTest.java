package io.ledgerline.streamsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.retail.LinePlace;
import io.ledgerline.streamsapp.retail.ProductLine;
import io.ledgerline.streamsapp.retail.ProductLines;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductLineIndexTest {
  private static final Bytes CODE = Bytes.wrap("POST".getBytes(UTF_8));
  private static final Bytes LONGER_CODE = Bytes.wrap("POST#2".getBytes(UTF_8));

  @TempDir Path stateDir;
  private KeyValueStore<Bytes, byte[]> store;
  private final List<KeyValue<Bytes, byte[]>> unwritten = new ArrayList<>();
  private ProductLineIndex index;

  @BeforeEach
  void open() {
    MockProcessorContext<Void, Void> context =
        new MockProcessorContext<>(new Properties(), new TaskId(0, 0), stateDir.toFile());
    store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("lines"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    index = new ProductLineIndex(store, unwritten);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void shouldReadWhatIsNotYetWritten() {
    index.put(CODE, line(1, "A"));
    index.put(CODE, line(2, ""));
    index.put(LONGER_CODE, line(3, "another"));
    index.put(CODE, line(4, "D"));

    assertThat(index.of(CODE).behind(place(1), ProductLineIndexTest::read))
        .containsExactly("2 ", "4 D");
    assertThat(index.of(CODE).before(place(4), ProductLineIndexTest::read))
        .containsExactly("2 ", "1 A");
    assertThat(unwritten).isEmpty();
  }

  @Test
  void shouldWriteInTheOrderThatLinesCameIn() {
    index.put(CODE, line(1, "A"));
    index.put(CODE, new ProductLine(true, place(1), new byte[0]));
    index.put(CODE, line(2, "B"));
    index.put(CODE, new ProductLine(true, place(2), new byte[0]));
    index.put(CODE, line(2, "C"));
    index.write();

    assertThat(index.of(CODE).before(place(9), ProductLineIndexTest::read)).containsExactly("2 C");
  }

  private static List<String> read(Iterator<ProductLines.Entry> lines) {
    List<String> read = new ArrayList<>();
    lines.forEachRemaining(
        line -> {
          byte[] place = new byte[line.place().length()];
          line.place().copyTo(place, 0);
          read.add(place[Long.BYTES - 1] + " " + new String(line.description(), UTF_8));
        });
    return read;
  }

  private static ProductLine line(int millis, String description) {
    return new ProductLine(false, place(millis), description.getBytes(UTF_8));
  }

  /** Of invoice 7, line 1. */
  private static LinePlace place(int millis) {
    byte[] bytes =
        ByteBuffer.allocate(12)
            .putLong(millis ^ Long.MIN_VALUE)
            .put((byte) '7')
            .put((byte) 0)
            .putShort((short) 1)
            .array();
    return LinePlace.at(bytes, 0);
  }
}
