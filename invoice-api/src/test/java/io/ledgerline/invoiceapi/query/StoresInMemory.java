package io.ledgerline.invoiceapi.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.ResultOrder;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Stores that answer queries of text keys, be they in bytes, from maps. */
public final class StoresInMemory implements Stores {
  /** The instance that has them. */
  public static final Peer SELF = new Peer("self", 1);

  private final Map<String, NavigableMap<String, byte[]>> stores = new HashMap<>();
  private int openIterators;

  public void put(String store, String key, byte[] value) {
    stores.computeIfAbsent(store, s -> new TreeMap<>()).put(key, value);
  }

  /** Iterators that nobody has closed yet. */
  public int openIterators() {
    return openIterators;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> ask(String store, KeyPlace place, Query<R> query) {
    NavigableMap<String, byte[]> rows = stores.getOrDefault(store, new TreeMap<>());
    if (query instanceof KeyQuery<?, ?> one) {
      return (Answer<R>) Answer.of(Optional.ofNullable(rows.get(text(one.getKey()))));
    }
    RangeQuery<String, byte[]> range = (RangeQuery<String, byte[]>) query;
    NavigableMap<String, byte[]> part =
        rows.subMap(
            range.getLowerBound().orElseThrow(), true, range.getUpperBound().orElseThrow(), true);
    if (range.resultOrder() == ResultOrder.DESCENDING) {
      part = part.descendingMap();
    }
    openIterators++;
    return (Answer<R>) new Answer.Found<>(new Entries(part.entrySet().iterator()));
  }

  /** All rows lie in partition 0, and this instance has it. */
  @Override
  public Answer<Owners> owners(String store) {
    return new Answer.Found<>(new Owners(Map.of(SELF, Set.of(0)), Map.of()));
  }

  @Override
  public <R> Answer<R> askHere(String store, int partition, Query<R> query) {
    return partition == 0
        ? ask(store, partitions -> 0, query)
        : new Answer.Unavailable<>("partition " + partition + " is elsewhere");
  }

  private static String text(Object key) {
    return key instanceof Bytes bytes ? new String(bytes.get(), UTF_8) : (String) key;
  }

  private final class Entries implements KeyValueIterator<String, byte[]> {
    private final Iterator<Map.Entry<String, byte[]>> entries;

    private Entries(Iterator<Map.Entry<String, byte[]>> entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      return entries.hasNext();
    }

    @Override
    public KeyValue<String, byte[]> next() {
      Map.Entry<String, byte[]> entry = entries.next();
      return KeyValue.pair(entry.getKey(), entry.getValue());
    }

    @Override
    public String peekNextKey() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      openIterators--;
    }
  }
}
