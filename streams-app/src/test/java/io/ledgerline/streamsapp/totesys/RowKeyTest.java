package io.ledgerline.streamsapp.totesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RowKeyTest {
  @Property
  void shouldSortAsTextAsTheIdsDo(@ForAll Table table, @ForAll int one, @ForAll int other) {
    int byText = new RowKey(table, one).text().compareTo(new RowKey(table, other).text());

    assertThat(Integer.signum(byText)).isEqualTo(Integer.compare(one, other));
  }

  @Property
  void shouldBeReadAsItWasWritten(@ForAll Table table, @ForAll int id) {
    RowKey key = new RowKey(table, id);

    assertThat(RowKey.parse(key.text())).isEqualTo(key);
  }

  @Property
  void shouldNoteWhoRefersToIt(
      @ForAll Table table, @ForAll int id, @ForAll Table from, @ForAll int by) {
    RowKey key = new RowKey(table, id);
    RowKey referring = new RowKey(from, by);
    String note = key.referredToBy(referring);

    assertThat(RowKey.referring(note)).isEqualTo(referring);
    assertThat(note).startsWith(key.references()).startsWith(key.references(from));
  }

  @Property
  void shouldFindNotesOfItselfAndOfTheTableAlone(
      @ForAll Table table, @ForAll int id, @ForAll Table other, @ForAll int otherId) {
    RowKey key = new RowKey(table, id);
    RowKey another = new RowKey(other, otherId);
    String note = another.referredToBy(new RowKey(Table.PAYMENT_TYPE, 1));

    assertThat(note.startsWith(key.references())).isEqualTo(key.equals(another));
    assertThat(note.startsWith(another.references(Table.PAYMENT))).isFalse();
    assertThat(note.startsWith(RowKey.prefix(table))).isEqualTo(table == other);
  }

  @Example
  void shouldReadWell() {
    RowKey staff = new RowKey(Table.STAFF, 5);

    assertThat(staff.text()).isEqualTo("staff/80000005");
    assertThat(new RowKey(Table.DEPARTMENT, -1).referredToBy(staff))
        .isEqualTo("department/7fffffff<staff/80000005");
  }

  @Example
  void shouldNameATableThatIsNotThere() {
    assertThatThrownBy(() -> RowKey.parse("invoice/80000005"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no table invoice");
  }
}
