package io.ledgerline.connect.warehouse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** Rows of one batch that fill the same columns; of each key the last one counts. */
final class Segment {
  private final ColumnSet set;
  private final TextBuffer text;
  private final Map<String, Integer> rowOfKey = new HashMap<>();
  private final BitSet replaced = new BitSet();
  private int[] ends = new int[64];
  private long[] offsets = new long[64];
  private int[] partitions = new int[64];
  private int rows;

  Segment(ColumnSet set, Escapes escapes) {
    this.set = set;
    this.text = new TextBuffer(escapes);
  }

  ColumnSet set() {
    return set;
  }

  boolean has(String key) {
    return rowOfKey.containsKey(key);
  }

  /** How many rows have been taken, with those that have been replaced since. */
  int rows() {
    return rows;
  }

  /** How many rows there are to stage. */
  int live() {
    return rows - replaced.cardinality();
  }

  int bytes() {
    return text.length();
  }

  void add(String key, RowFormat format, SinkRecord record) {
    int start = text.length();
    try {
      format.write((Struct) record.value(), text);
    } catch (RuntimeException e) {
      text.cut(start);
      throw e;
    }
    Integer former = rowOfKey.put(key, rows);
    if (former != null) {
      replaced.set(former);
    }
    if (rows == ends.length) {
      ends = Arrays.copyOf(ends, 2 * rows);
      offsets = Arrays.copyOf(offsets, 2 * rows);
      partitions = Arrays.copyOf(partitions, 2 * rows);
    }
    ends[rows] = text.length();
    offsets[rows] = record.kafkaOffset();
    partitions[rows] = record.kafkaPartition();
    rows++;
  }

  /** Hands over the rows that count, as few pieces as they allow. */
  <E extends Exception> void writeTo(Sink<E> sink) throws E {
    int row = 0;
    while (row < rows) {
      int first = replaced.nextClearBit(row);
      if (first >= rows) {
        return;
      }
      int next = replaced.nextSetBit(first);
      row = next < 0 ? rows : next;
      int start = first == 0 ? 0 : ends[first - 1];
      sink.write(text.bytes(), start, ends[row - 1] - start);
    }
  }

  /** Where a row of those that count comes from, for people; the first is 1. */
  String place(int liveRow) {
    int row = replaced.nextClearBit(0);
    for (int i = 1; i < liveRow; i++) {
      row = replaced.nextClearBit(row + 1);
    }
    return row < rows ? "partition %d, offset %d".formatted(partitions[row], offsets[row]) : "";
  }

  /** Takes bytes. */
  interface Sink<E extends Exception> {
    void write(byte[] bytes, int from, int length) throws E;
  }
}
