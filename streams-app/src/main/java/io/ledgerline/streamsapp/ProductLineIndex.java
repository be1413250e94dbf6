package io.ledgerline.streamsapp;

import io.ledgerline.streamsapp.retail.LinePlace;
import io.ledgerline.streamsapp.retail.ProductLine;
import io.ledgerline.streamsapp.retail.ProductLines;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * All lines by product and place. They are written together, which costs RocksDB a fraction of one
 * by one; and what is read is written before.
 */
final class ProductLineIndex {
  /** Below every character that a stock code may hold. */
  private static final byte BEHIND_STOCK_CODE = 0;

  private final KeyValueStore<Bytes, byte[]> store;
  private final List<KeyValue<Bytes, byte[]>> unwritten;

  /**
   * @param unwritten what is still to be written into the store
   */
  ProductLineIndex(KeyValueStore<Bytes, byte[]> store, List<KeyValue<Bytes, byte[]>> unwritten) {
    this.store = store;
    this.unwritten = unwritten;
  }

  void put(Bytes stockCode, ProductLine line) {
    unwritten.add(
        KeyValue.pair(key(stockCode, line.place()), line.gone() ? null : line.description()));
  }

  void write() {
    if (!unwritten.isEmpty()) {
      store.putAll(unwritten);
      unwritten.clear();
    }
  }

  ProductLines of(Bytes stockCode) {
    return new OfProduct(stockCode);
  }

  private static Bytes key(Bytes stockCode, LinePlace place) {
    int prefix = stockCode.get().length + 1;
    byte[] key = Arrays.copyOf(stockCode.get(), prefix + place.length());
    place.copyTo(key, prefix);
    return Bytes.wrap(key);
  }

  private static Bytes bound(Bytes stockCode, int behind) {
    byte[] bound = Arrays.copyOf(stockCode.get(), stockCode.get().length + 1);
    bound[bound.length - 1] = (byte) behind;
    return Bytes.wrap(bound);
  }

  private final class OfProduct implements ProductLines {
    private final Bytes stockCode;

    private OfProduct(Bytes stockCode) {
      this.stockCode = stockCode;
    }

    @Override
    public <R> R behind(LinePlace place, Function<Iterator<Entry>, R> read) {
      write();
      Bytes end = bound(stockCode, BEHIND_STOCK_CODE + 1);
      try (KeyValueIterator<Bytes, byte[]> lines = store.range(key(stockCode, place), end)) {
        return read.apply(without(place, lines));
      }
    }

    @Override
    public <R> R before(LinePlace place, Function<Iterator<Entry>, R> read) {
      write();
      Bytes start = bound(stockCode, BEHIND_STOCK_CODE);
      try (KeyValueIterator<Bytes, byte[]> lines =
          store.reverseRange(start, key(stockCode, place))) {
        return read.apply(without(place, lines));
      }
    }

    private Iterator<Entry> without(LinePlace place, KeyValueIterator<Bytes, byte[]> lines) {
      if (lines.hasNext() && lines.peekNextKey().equals(key(stockCode, place))) {
        lines.next();
      }
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return lines.hasNext();
        }

        @Override
        public Entry next() {
          KeyValue<Bytes, byte[]> line = lines.next();
          return new Entry(LinePlace.at(line.key.get(), stockCode.get().length + 1), line.value);
        }
      };
    }
  }
}
