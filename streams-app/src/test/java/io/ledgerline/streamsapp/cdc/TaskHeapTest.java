package io.ledgerline.streamsapp.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.StoredRow;
import io.ledgerline.streamsapp.totesys.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a task holds on the heap between commits. */
class TaskHeapTest {
  private static final int ROOM = 4_096;

  @Test
  void shouldHandOutEachDirtyProductOnceAndInTheOrderThatTheyBecameIt() {
    DirtyProducts dirty = new DirtyProducts("dirty");
    dirty.add(order(2));
    dirty.add(order(1));
    dirty.add(order(2));
    assertThat(dirty.size()).isEqualTo(2);
    List<RowKey> drained = new ArrayList<>();
    dirty.drain(drained::add);

    assertThat(drained).containsExactly(order(2), order(1));
    assertThat(dirty.size()).isZero();
  }

  @Test
  void shouldForgetDirtyProductsWhenTheTaskBeginsAnew() {
    DirtyProducts dirty = new DirtyProducts("dirty");
    dirty.add(order(1));
    dirty.close();

    assertThat(dirty.size()).isZero();
  }

  @Test
  void shouldForgetTheRowThatWasLongestUnusedWhenThereIsNoMoreRoom() {
    HeldRows held = new HeldRows("held");
    for (int id = 1; id <= ROOM; id++) {
      held.put(order(id), StoredRow.UNKNOWN);
    }
    assertThat(held.get(order(1))).isNotNull();
    held.put(order(0), StoredRow.UNKNOWN);

    assertThat(held.get(order(1))).isNotNull();
    assertThat(held.get(order(2))).isNull();
    assertThat(held.get(order(3))).isNotNull();

    held.close();
    assertThat(held.get(order(1))).isNull();
  }

  private static RowKey order(int id) {
    return new RowKey(Table.SALES_ORDER, id);
  }
}
